namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// The time of receipts. When the machine's clock is stepped back a little it stands still until the clock has caught up:
/// no receipt is dated before the one that was issued before it, and no notice that closed opens again. A step of more than
/// an hour means that the clock was wrong before; it is followed.
/// </summary>
internal sealed class ReceiptClock(TimeProvider clock)
{
    private static readonly TimeSpan MostStandstill = TimeSpan.FromHours(1);
    private long _latest;

    public DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            var latest = Volatile.Read(ref _latest);
            if (now.UtcTicks < latest && latest - now.UtcTicks <= MostStandstill.Ticks)
            {
                return new DateTimeOffset(latest, TimeSpan.Zero);
            }

            if (Interlocked.CompareExchange(ref _latest, now.UtcTicks, latest) == latest)
            {
                return now;
            }
        }
    }
}
