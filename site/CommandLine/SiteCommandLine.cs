using System.CommandLine;
using System.CommandLine.Help;
using PublicNotice.Domain;

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
        if (call.Action is HelpAction)
        {
            var help = new StringWriter();
            call.Invoke(new InvocationConfiguration { Output = help });
            Console.Out.Write(CallHelp.Say(help.ToString()));
            return ExitCodes.Done;
        }

        if (call.Errors.Count == 0)
        {
            return call.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }

        foreach (var message in call.Errors.Select(mistake => CallMistake.Say(mistake.Message)).Distinct())
        {
            Console.Error.WriteLine(message);
        }

        Console.Error.WriteLine($"用法见 --help；可用的命令：{string.Join("、", commands.Select(command => command.Name))}。");
        return ExitCodes.WrongCall;
    }
}
