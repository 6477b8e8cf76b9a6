namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// An allowance as GCRA counts it (ATM Forum TM 4.1, the virtual scheduling algorithm): whoever asks keeps one instant,
/// the one from which all of the burst is there again. In tenths of a millisecond.
/// </summary>
/// <param name="Interval">How far one request moves that instant.</param>
/// <param name="Reach">How far ahead of now it may lie: the burst.</param>
internal readonly record struct Pace(long Interval, long Reach)
{
    public const int TicksPerSecond = 10_000;
    private const long TicksPerMinute = 60 * TicksPerSecond;

    /// <param name="allowance">What one may ask for.</param>
    /// <param name="factor">How many times that much: for a network of many.</param>
    public static Pace Of(Allowance allowance, int factor = 1)
    {
        var interval = Math.Max(1, TicksPerMinute / ((long)allowance.PerMinute * factor));
        return new(interval, interval * allowance.Burst * factor);
    }

    /// <summary>The instant after one more request, and how long to wait before that one is allowed: 0 for not at all.</summary>
    /// <param name="ahead">How far the instant lies ahead of now.</param>
    public (long Ahead, long Wait) Next(long ahead)
    {
        var from = Meant(ahead);
        return (from + Interval, Math.Max(0, from + Interval - Reach));
    }

    /// <summary>Which part of the burst is used up: 0 for none, 1 for all.</summary>
    public double Load(long ahead) => (double)Meant(ahead) / Reach;

    // An instant in the past means that all is there; one beyond reach, that the clock was set back.
    private long Meant(long ahead) => ahead < 0 || ahead > Reach ? 0 : ahead;
}
