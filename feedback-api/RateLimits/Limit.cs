namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>One kind of thing that is limited: what an address, its networks and everybody together may ask for.</summary>
internal sealed class Limit(string name, ulong number, Allowance each, Allowance all, int networkFactor)
{
    private readonly Pace[] _paces = [Pace.Of(each), Pace.Of(each, networkFactor), Pace.Of(each, networkFactor * networkFactor)];

    /// <summary>What the policy is called in routes and headers.</summary>
    public string Name => name;

    public SharedPace Everybody { get; } = new(all);

    /// <summary>For the header: how many, in how many seconds.</summary>
    public (int Quota, long Window) Stated => (each.Burst, Math.Max(1, _paces[0].Reach / Pace.TicksPerSecond));

    public Pace PaceOf(Networks networks, int level) => _paces[networks.Power(level)];

    /// <summary>What is hashed for a level beside its prefix: no limit and no level may share another's cells.</summary>
    public ulong Mark(Networks networks, int level) => (number << 8) | ((ulong)level << 1) | (networks.IsIpv4 ? 1UL : 0);
}
