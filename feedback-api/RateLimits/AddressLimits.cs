using System.Net;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// Asks the limits: first one's own, which takes nothing from anybody when it refuses, then what everybody shares. The
/// table is written only for requests that pass the shared limit, so that no number of addresses can fill it.
/// </summary>
internal sealed class AddressLimits
{
    private readonly PaceTable _table = new();
    private readonly SipHash _hash = SipHash.WithRandomKey();
    private readonly TimeProvider _clock;
    private readonly long _start;

    public AddressLimits(IOptions<RateLimitOptions> options, TimeProvider clock)
    {
        var limits = options.Value;
        _clock = clock;
        _start = clock.GetTimestamp();
        Requests = new("requests", 1, limits.Requests, limits.AllRequests, limits.NetworkFactor);
        Submissions = new("submissions", 2, limits.Submissions, limits.AllSubmissions, limits.NetworkFactor);
        LookUps = new(RateLimitPolicies.LookUp, 3, limits.LookUps, limits.AllLookUps, limits.NetworkFactor);
        Uploads = new("uploads", 5, limits.Uploads, limits.AllUploads, limits.NetworkFactor);
        SignIns = new(RateLimitPolicies.SignIn, 4, limits.SignIns, limits.AllSignIns, limits.NetworkFactor);
    }

    public Limit Requests { get; }

    public Limit Submissions { get; }

    public Limit LookUps { get; }

    public Limit Uploads { get; }

    public Limit SignIns { get; }

    /// <summary>Takes one of a limit for an address.</summary>
    /// <returns>Null, or why not.</returns>
    public RefusedLease? Take(Limit limit, IPAddress? address)
    {
        var now = Now;
        var networks = Networks.Of(address);
        Span<ulong> hashes = stackalloc ulong[Networks.Most];
        var wait = 0L;
        for (var level = 0; level < networks.Count; level++)
        {
            hashes[level] = _hash.Of(limit.Mark(networks, level), networks.Prefix(level));
            wait = Math.Max(wait, _table.WaitOf(hashes[level], limit.PaceOf(networks, level), now));
        }

        wait = wait > 0 ? wait : limit.Everybody.Take(now);
        if (wait == 0)
        {
            wait = TakeAll(limit, networks, hashes, now);
        }

        return wait > 0 ? new RefusedLease(limit, TimeSpan.FromTicks(wait * (TimeSpan.TicksPerSecond / Pace.TicksPerSecond))) : null;
    }

    /// <summary>Gives one back that was taken.</summary>
    public void GiveBack(Limit limit, IPAddress? address)
    {
        var (now, networks) = (Now, Networks.Of(address));
        for (var level = 0; level < networks.Count; level++)
        {
            _table.GiveBack(_hash.Of(limit.Mark(networks, level), networks.Prefix(level)), limit.PaceOf(networks, level), now);
        }

        limit.Everybody.GiveBack();
    }

    /// <summary>Whether an address would be refused now; takes nothing.</summary>
    public bool IsUsedUp(Limit limit, IPAddress? address)
    {
        var (now, networks, isUsedUp) = (Now, Networks.Of(address), false);
        for (var level = 0; level < networks.Count; level++)
        {
            isUsedUp |= _table.WaitOf(_hash.Of(limit.Mark(networks, level), networks.Prefix(level)), limit.PaceOf(networks, level), now) > 0;
        }

        return isUsedUp;
    }

    /// <summary>Which part of what everybody together may ask for is used up.</summary>
    public double LoadOf(Limit limit) => limit.Everybody.Load(Now);

    /// <summary>Which part of what an address's fullest network may ask for is used up.</summary>
    public double LoadOf(Limit limit, IPAddress? address)
    {
        var (now, networks, load) = (Now, Networks.Of(address), 0.0);
        for (var level = 0; level < networks.Count; level++)
        {
            var ahead = _table.AheadOf(_hash.Of(limit.Mark(networks, level), networks.Prefix(level)), now);
            load = Math.Max(load, limit.PaceOf(networks, level).Load(ahead));
        }

        return load;
    }

    private long Now => (_clock.GetElapsedTime(_start).Ticks / (TimeSpan.TicksPerSecond / Pace.TicksPerSecond)) + 1;

    // Between the question and this, somebody else of the same network may have taken the last one.
    private long TakeAll(Limit limit, Networks networks, Span<ulong> hashes, long now)
    {
        for (var level = 0; level < networks.Count; level++)
        {
            if (_table.Take(hashes[level], limit.PaceOf(networks, level), now) is > 0 and var wait)
            {
                while (--level >= 0)
                {
                    _table.GiveBack(hashes[level], limit.PaceOf(networks, level), now);
                }

                limit.Everybody.GiveBack();
                return wait;
            }
        }

        return 0;
    }
}
