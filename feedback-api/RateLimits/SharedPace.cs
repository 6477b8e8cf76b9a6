namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>One allowance for everybody together.</summary>
internal sealed class SharedPace(Allowance allowance)
{
    // Finer than the table's, so that a high rate is exact too.
    private const long Finer = 1000;

    private readonly Pace _pace = new(
        Math.Max(1, 60L * Pace.TicksPerSecond * Finer / allowance.PerMinute),
        Math.Max(1, 60L * Pace.TicksPerSecond * Finer / allowance.PerMinute) * allowance.Burst);

    private long _free;

    /// <returns>0, or how long to wait, in the table's unit.</returns>
    public long Take(long now)
    {
        var fine = now * Finer;
        while (true)
        {
            var seen = Interlocked.Read(ref _free);
            var (ahead, wait) = _pace.Next(seen - fine);
            if (wait > 0 || Interlocked.CompareExchange(ref _free, fine + ahead, seen) == seen)
            {
                return (wait + Finer - 1) / Finer;
            }
        }
    }

    /// <summary>Gives back what was taken for a request that was refused elsewhere.</summary>
    public void GiveBack() => Interlocked.Add(ref _free, -_pace.Interval);

    /// <summary>Which part of the burst is used up: 0 for none, 1 for all.</summary>
    public double Load(long now) => _pace.Load(Interlocked.Read(ref _free) - (now * Finer));
}
