using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace PublicNotice.Crash;

/// <summary>Thirty-two senders, each with letters of its own, until the server is gone.</summary>
internal static class Load
{
    /// <param name="port">Where the server listens.</param>
    /// <param name="round">Part of every text.</param>
    /// <param name="first">Set when the first letter was acknowledged, or nobody is there any more.</param>
    /// <returns>The texts that were acknowledged.</returns>
    public static async Task<IReadOnlyCollection<string>> Begin(int port, int round, TaskCompletionSource first)
    {
        var kept = new ConcurrentBag<string>();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async sender =>
        {
            for (var i = 0; ; i++)
            {
                var text = $"第 {round} 轮 {sender} 号第 {i} 件 {Guid.NewGuid():n}";
                try
                {
                    using var body = new StringContent($$"""{"kind":"建议","text":"{{text}}"}""", Encoding.UTF8, "application/json");
                    using var answer = await http.PostAsync(new Uri("/api/v1/feedback", UriKind.Relative), body);
                    if (answer.StatusCode is HttpStatusCode.Created)
                    {
                        kept.Add(text);
                        first.TrySetResult();
                    }
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
                {
                    return;
                }
            }
        }));
        first.TrySetResult();
        return kept;
    }
}
