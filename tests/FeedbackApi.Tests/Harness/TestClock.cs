using System.Globalization;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Friday on which the seed notice is open.</summary>
    public const string Start = "2023-12-01 10:00:00";

    private long _ticks = Parse(Start).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    // What is measured stands still too: a limit gives back only what a test lets pass.
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <summary>Sets the time of day in Shanghai, e.g. 2023-12-14 23:59:59.</summary>
    public void Set(string shanghai) => Set(Parse(shanghai));

    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref _ticks, instant.UtcTicks);

    public void Advance(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);

    private static DateTimeOffset Parse(string shanghai) =>
        new(DateTime.Parse(shanghai, CultureInfo.InvariantCulture), ShanghaiTime.Offset);
}
