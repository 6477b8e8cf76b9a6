using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>The service as a process of its own, which a test may stop as hard as it likes.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ServiceProcess(Process process, Uri address) =>
        (_process, _http) = (process, new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) });

    /// <summary>Limits that no test reaches.</summary>
    public static IEnumerable<string> Plenty { get; } = new[] { "Requests", "AllRequests", "Submissions", "AllSubmissions" }
        .SelectMany(name => new[] { $"--RateLimits:{name}:Burst=100000", $"--RateLimits:{name}:PerMinute=600000" }).ToList();

    /// <param name="settings">The settings of the service.</param>
    /// <param name="before">A shell command that runs in the same namespaces just before.</param>
    /// <param name="faults">Where fiu-ctrl reaches it, when its system calls are to fail; null for most.</param>
    public static async Task<ServiceProcess> Start(IEnumerable<string> settings, string? before = null, string? faults = null)
    {
        string[] program = [.. faults is null ? (string[])[] : ["fiu-run", "-x", "-f", faults], "dotnet", Path.Combine(AppContext.BaseDirectory, "PublicNotice.FeedbackApi.dll"), .. settings, .. Plenty];
        var start = before is null
            ? new ProcessStartInfo(program[0], program[1..])
            : new ProcessStartInfo("unshare", ["--mount", "--map-root-user", "sh", "-c", before + " && exec \"$@\"", "sh", .. program]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Address().Match(line) is { Success: true } found)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new ServiceProcess(process, new Uri(found.Groups["address"].Value));
            }
        }

        throw new InvalidOperationException(string.Join('\n', said) + await process.StandardError.ReadToEndAsync());
    }

    public Task<HttpResponseMessage> Send(string text, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Citizen.SubmitPath) { Content = JsonContent.Create(Samples.Letter with { Text = text, Name = "张三" }, options: JsonSerializerOptions.Web) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends letters from several senders at once until the service is gone or it is enough; returns what was acknowledged.</summary>
    public async Task<IReadOnlyDictionary<string, Receipt>> SendUntilGone(string prefix, int senders, int mostEach)
    {
        var kept = new System.Collections.Concurrent.ConcurrentDictionary<string, Receipt>();
        await Task.WhenAll(Enumerable.Range(0, senders).Select(async sender =>
        {
            for (var i = 0; i < mostEach; i++)
            {
                var text = $"{prefix} {sender} {i}";
                try
                {
                    using var answer = await Send(text);
                    if (answer.StatusCode is System.Net.HttpStatusCode.Created)
                    {
                        kept[text] = await answer.Receipt();
                    }
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        }));
        return kept;
    }

    public int Id => _process.Id;

    /// <summary>Runs a shell command in the namespaces of the process.</summary>
    public async Task<int> InItsNamespace(string command)
    {
        using var entered = Process.Start("nsenter", ["--user", "--mount", "--preserve-credentials", $"--target={_process.Id}", "sh", "-c", command]);
        await entered.WaitForExitAsync();
        return entered.ExitCode;
    }

    public void Kill() => _process.Kill();

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task<int> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }

    [GeneratedRegex("(?<address>http://127\\.0\\.0\\.1:[0-9]+)")]
    private static partial Regex Address();
}
