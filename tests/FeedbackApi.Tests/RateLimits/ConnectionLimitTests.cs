using System.Net;
using System.Net.Sockets;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

/// <summary>Real connections from addresses of the machine itself: one that holds many keeps nobody else out.</summary>
public sealed class ConnectionLimitTests
{
    private const int Limit = 16;
    private static readonly string[] Few = [$"--RateLimits:Connections={Limit}"];

    [Fact]
    public async Task OneAddressWithManyConnections_GetsNoMoreAndOthersAreServed()
    {
        await using var service = await Service.Start(Few);
        using var held = await Held.Open(service, "127.0.0.5", Limit);

        Assert.False(await IsServed(service, "127.0.0.5"));
        Assert.True(await IsServed(service, "127.0.0.6"));
    }

    [Fact]
    public async Task ConnectionThatEnds_MakesRoom()
    {
        await using var service = await Service.Start(Few);
        var held = await Held.Open(service, "127.0.0.5", Limit);

        held.Dispose();

        Assert.True(await Eventually.Get(() => IsServed(service, "127.0.0.5"), served => served));
    }

    [Fact]
    public async Task ManyAddressesOfOneNetwork_LeaveRoomForOtherNetworks()
    {
        await using var service = await Service.Start([.. Few, "--RateLimits:NetworkFactor=1"]);
        using var some = await Held.Open(service, "127.0.0.5", Limit / 2);
        using var others = await Held.Open(service, "127.0.0.6", Limit / 2);

        Assert.False(await IsServed(service, "127.0.0.7"));
        Assert.True(await IsServed(service, "127.0.1.7"));
    }

    [Fact]
    public async Task ListedProxy_SpeaksForEverybodyBehindIt()
    {
        await using var service = await Service.Start([.. Few, "--Proxies:Trusted:0=127.0.0.5"]);
        using var held = await Held.Open(service, "127.0.0.5", Limit * 2);

        Assert.True(await IsServed(service, "127.0.0.5"));
    }

    [Fact]
    public async Task EverybodyTogetherLessThanOneAddress_StopsTheStart()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Service.Start("--RateLimits:Connections=64", "--RateLimits:AllConnections=32"));

        Assert.Contains("RateLimits:AllConnections 不能小于 RateLimits:Connections", StartFault.Explain(fault), StringComparison.Ordinal);
    }

    private static async Task<bool> IsServed(Service service, string from)
    {
        try
        {
            // One that is ended at once may be gone before it is seen to stand.
            using var connection = await Held.Connect(service, from);
            return await Held.Ask(connection) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private sealed class Held : IDisposable
    {
        private readonly List<Socket> _connections = [];

        public static async Task<Held> Open(Service service, string from, int count)
        {
            var held = new Held();
            for (var i = 0; i < count; i++)
            {
                var connection = await Connect(service, from);
                held._connections.Add(connection);
                Assert.True(await Ask(connection) > 0);
            }

            return held;
        }

        public static async Task<Socket> Connect(Service service, string from)
        {
            var connection = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            connection.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await connection.ConnectAsync(IPAddress.Loopback, service.Address.Port);
            return connection;
        }

        // The connection stays open after the answer.
        public static async Task<int> Ask(Socket connection)
        {
            await connection.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            return await connection.ReceiveAsync(new byte[4096]);
        }

        public void Dispose() => _connections.ForEach(connection => connection.Dispose());
    }
}
