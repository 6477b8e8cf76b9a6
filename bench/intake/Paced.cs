using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PublicNotice.IntakeBench;

/// <summary>
/// Letters that come at a steady pace, whether or not the earlier ones are answered: an answer's time runs from when its
/// letter was due, so that a server that stands still is not spared the letters that come meanwhile.
/// </summary>
internal static class Paced
{
    private const int Household = 50;
    private const int Households = 100;
    private const string Letter = """{"kind":"建议","text":"村口的路灯坏了两个月，晚上老人和孩子出门很不方便，请尽快安排人员修好，并说明以后由谁负责维护。谢谢。","publish":false}""";

    // The attackers of this bench come from 127.0.0.1.
    private static readonly IPAddress Writers = new([127, 1, 0, 1]);

    public static async Task Run(Uri address, int pace, int seconds, int idle)
    {
        var sleeping = await Connect(address, idle);
        using var http = Client(address);
        for (var i = 0; i < 2 * pace; i++)
        {
            // Both sides compile what they need.
            (await Send(http)).Dispose();
        }

        var times = new ConcurrentBag<double>();
        var refused = 0;
        var start = Stopwatch.GetTimestamp();
        var sent = new List<Task>();
        for (var number = 0; number < pace * seconds;)
        {
            for (; number < Stopwatch.GetElapsedTime(start).TotalSeconds * pace; number++)
            {
                var due = start + (long)(number / (double)pace * Stopwatch.Frequency);
                sent.Add(Task.Run(async () =>
                {
                    using var answer = await Send(http);
                    times.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
                    _ = answer.StatusCode is HttpStatusCode.Created ? 0 : Interlocked.Increment(ref refused);
                }));
            }

            await Task.Delay(1);
        }

        await Task.WhenAll(sent);
        var sorted = times.Order().ToArray();
        string At(double part) => sorted[(int)(part * (sorted.Length - 1))].ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{pace} a second, {sleeping.Count} idle connections: p50 {At(.5)} ms, p99 {At(.99)} ms, p99.9 {At(.999)} ms, {refused} refused");
        sleeping.ForEach(connection => connection.Dispose());
    }

    public static async Task First(Uri address)
    {
        var since = Stopwatch.StartNew();
        using var http = Client(address);
        while (true)
        {
            try
            {
                using var answer = await Send(http);
                if (answer.StatusCode is HttpStatusCode.Created)
                {
                    Console.WriteLine($"first 201 after {since.Elapsed.TotalSeconds:0.00} s");
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(10);
        }
    }

    private static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, ConnectCallback = async (_, _) => new NetworkStream(await Connect(address, Writers), ownsSocket: true) })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(2),
        };

    private static async Task<HttpResponseMessage> Send(HttpClient http)
    {
        using var body = new StringContent(Letter, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri("/api/v1/feedback", UriKind.Relative), body);
    }

    // Each has asked for something once, as a browser that keeps its connection; no address holds more than a household does.
    private static async Task<List<Socket>> Connect(Uri address, int count)
    {
        var connections = new List<Socket>();
        var answer = new byte[4096];
        for (var i = 0; i < count; i++)
        {
            var connection = await Connect(address, new IPAddress([127, 2, (byte)(i / Household / Households), (byte)(i / Household % Households)]));
            await connection.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            await connection.ReceiveAsync(answer);
            connections.Add(connection);
        }

        return connections;
    }

    private static async Task<Socket> Connect(Uri address, IPAddress from)
    {
        var connection = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        connection.Bind(new IPEndPoint(from, 0));
        await connection.ConnectAsync(IPAddress.Loopback, address.Port);
        return connection;
    }
}
