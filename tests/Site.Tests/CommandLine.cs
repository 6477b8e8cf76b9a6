using System.Diagnostics;

namespace PublicNotice.Site.Tests;

/// <summary>Runs the command line as its own process, as scripts do.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "PublicNotice.Site.dll");

    public static CommandLine Run(string folder, params string[] args) => Run(folder, [], args);

    public static CommandLine Run(string folder, Dictionary<string, string> environment, params string[] args) => Result(Start(folder, environment, args));

    /// <summary>Runs it as somebody whom the permissions of files bind: root gives up what lifts them.</summary>
    public static CommandLine RunUnprivileged(string folder, params string[] args) => Result(Process.Start(Environment.IsPrivilegedProcess
        ? Call(folder, "setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "dotnet", Program, .. args])
        : Call(folder, "dotnet", [Program, .. args]))!);

    private static CommandLine Result(Process process)
    {
        using var ended = process;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, output, error.Result);
    }

    public static Process Start(string folder, Dictionary<string, string> environment, params string[] args)
    {
        var start = Call(folder, "dotnet", [Program, .. args]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static ProcessStartInfo Call(string folder, string program, string[] args) =>
        new(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
}
