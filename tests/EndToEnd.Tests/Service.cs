using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>The service as an operator runs it: a process of its own in a folder of its own.</summary>
internal sealed partial class Service : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private Service(Process process) => _process = process;

    public string Address { get; private set; } = "";

    public string Output => string.Join('\n', _lines);

    /// <summary>The one-time link on the console.</summary>
    public string SetupLink => SetupPattern().Match(Output) is { Success: true } match
        ? match.Value
        : throw new InvalidOperationException("The console shows no link for the first sign-in:\n" + Output);

    public static async Task<Service> Start(string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Checkout.Program("feedback-api", "PublicNotice.FeedbackApi"), "--urls", "http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var service = new Service(Process.Start(start)!);
        var ready = new TaskCompletionSource();
        service._process.OutputDataReceived += (_, line) => service.Hear(line.Data, ready);
        service._process.ErrorDataReceived += (_, line) => service.Hear(line.Data, ready);
        service._process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The service ended:\n" + service.Output));
        service._process.EnableRaisingEvents = true;
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
        return service;
    }

    /// <summary>SIGKILL: no goodbye, nothing flushed.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (AddressPattern().Match(line) is { Success: true } match)
        {
            Address = match.Groups["address"].Value;
        }

        // The last line of the announcement: everything before it has been heard.
        if (Address.Length > 0 && line.Length == 0)
        {
            ready.TrySetResult();
        }
    }

    [GeneratedRegex(@"网站\s+(?<address>http://[^/\s]+)/")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"http://\S+/staff/setup\?token=\w+")]
    private static partial Regex SetupPattern();
}
