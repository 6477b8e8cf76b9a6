using System.CommandLine;

namespace PublicNotice.Site;

/// <summary>The command line as a whole.</summary>
internal static class SiteCommandLine
{
    public static int Run(string[] args, params Command[] commands)
    {
        var root = new RootCommand("PublicNotice：把公告生成为网站");
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        var call = root.Parse(args);
        var code = call.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return call.Errors.Count > 0 ? ExitCodes.WrongCall : code;
    }
}
