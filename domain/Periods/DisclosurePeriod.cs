namespace PublicNotice.Domain;

/// <summary>
/// 公开期限: the days on which a notice is open to the public's comments. Both ends are inclusive, because notices
/// are written so ("至12月14日" means all of that day): it opens at 0:00 of the first day and closes at 24:00 of the
/// last, Asia/Shanghai, shown as 23:59.
/// </summary>
public sealed record DisclosurePeriod
{
    /// <summary>A period from a first day to a last day.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, inclusive; null means 长期公开, no end.</param>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public DisclosurePeriod(DateOnly start, DateOnly? end)
    {
        if (end < start)
        {
            throw new ArgumentException($"公开期限的截止日期 {end:yyyy-MM-dd} 早于开始日期 {start:yyyy-MM-dd}。", nameof(end));
        }

        (Start, End) = (start, end);
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, inclusive; null means 长期公开.</summary>
    public DateOnly? End { get; }

    /// <summary>How many calendar days the period has, both ends counted; null without an end.</summary>
    public int? CalendarDays => End is { } end ? end.DayNumber - Start.DayNumber + 1 : null;

    /// <summary>Where an instant lies. The one function that decides whether a period is open.</summary>
    public PeriodState StateAt(DateTimeOffset instant) =>
        ShanghaiTime.DateOf(instant) is var today && today < Start ? PeriodState.NotStarted
        : today > End ? PeriodState.Ended
        : PeriodState.Open;

    /// <summary>
    /// Calendar days until the period closes: 0 on its last day; null without an end or when it has closed.
    /// </summary>
    public int? DaysLeftAt(DateTimeOffset instant) =>
        End is { } end && ShanghaiTime.DateOf(instant) is var today && today <= end ? end.DayNumber - today.DayNumber : null;

    /// <summary>The dates in words, e.g. 2023年11月23日至2023年12月14日, or 2026年1月5日起长期公开.</summary>
    public override string ToString() =>
        End is { } end ? $"{ChineseDate.Format(Start)}至{ChineseDate.Format(end)}" : $"{ChineseDate.Format(Start)}起长期公开";
}

/// <summary>The three states of a disclosure period.</summary>
public enum PeriodState
{
    /// <summary>未开始</summary>
    NotStarted,

    /// <summary>公示中</summary>
    Open,

    /// <summary>已结束</summary>
    Ended,
}
