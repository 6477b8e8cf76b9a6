using System.Diagnostics;

namespace PublicNotice.Site.Tests;

/// <summary>Runs the command line as its own process, as scripts do.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "PublicNotice.Site.dll");

    public static CommandLine Run(string folder, params string[] args) => Run(folder, [], args);

    public static CommandLine Run(string folder, Dictionary<string, string> environment, params string[] args)
    {
        using var process = Start(folder, environment, args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, output, error.Result);
    }

    public static Process Start(string folder, Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
