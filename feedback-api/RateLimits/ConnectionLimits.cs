using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// How many connections an address and its networks hold open at a time. A connection that says nothing, or a word every
/// few seconds (slowloris), costs its owner nothing: without this one machine takes those of everybody.
/// </summary>
internal sealed class ConnectionLimits(IOptions<RateLimitOptions> limits, IOptions<ProxyOptions> proxies)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(bool IsIpv4, int Level, ulong Prefix), int> _open = [];
    private readonly IReadOnlyList<System.Net.IPNetwork> _exempt = [.. proxies.Value.Trusted.Select(ProxyOptions.Network).OfType<System.Net.IPNetwork>()];

    /// <summary>Serves a connection, or ends it where its address holds too many: there is no request yet to answer.</summary>
    public async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        // A listed proxy speaks for everybody behind it, and a socket in the file system is one.
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IsExempt(address))
        {
            await next(connection);
            return;
        }

        var networks = Networks.Of(address);
        if (!TryEnter(networks))
        {
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            Leave(networks);
        }
    }

    private bool IsExempt(IPAddress address) =>
        _exempt.Any(network => network.Contains(address) || (address.IsIPv4MappedToIPv6 && network.Contains(address.MapToIPv4())));

    private bool TryEnter(Networks networks)
    {
        lock (_lock)
        {
            for (var level = 0; level < networks.Count; level++)
            {
                if (_open.GetValueOrDefault(KeyOf(networks, level)) >= limits.Value.Connections * Math.Pow(limits.Value.NetworkFactor, networks.Power(level)))
                {
                    return false;
                }
            }

            for (var level = 0; level < networks.Count; level++)
            {
                var key = KeyOf(networks, level);
                _open[key] = _open.GetValueOrDefault(key) + 1;
            }

            return true;
        }
    }

    private void Leave(Networks networks)
    {
        lock (_lock)
        {
            for (var level = 0; level < networks.Count; level++)
            {
                var key = KeyOf(networks, level);
                if (--_open[key] == 0)
                {
                    _open.Remove(key);
                }
            }
        }
    }

    private static (bool IsIpv4, int Level, ulong Prefix) KeyOf(Networks networks, int level) => (networks.IsIpv4, level, networks.Prefix(level));
}
