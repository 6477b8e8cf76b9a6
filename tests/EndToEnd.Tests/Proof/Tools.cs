using System.Diagnostics;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>Programs by others that judge what this one makes: laid from package-lock.json when these tests are built.</summary>
internal static class Tools
{
    public static string Package(string path) => Path.Combine(Checkout.Root, "tests", "EndToEnd.Tests", "node_modules", path);

    public static string NuHtmlChecker => Package("vnu-jar/build/dist/vnu.jar");

    /// <summary>The RELAX NG validator that is part of the Nu Html Checker.</summary>
    public static string Jing => "nu.validator.vendor.thaiopensource.relaxng.util.Driver";

    public static string Own(string path) => Path.Combine(Checkout.Root, "tests", "EndToEnd.Tests", "Proof", path);

    /// <summary>Runs to the end and returns what it said, whatever its exit code.</summary>
    public static async Task<ToolRun> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, output, await errors);
    }
}

/// <summary>What a tool answered.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);
