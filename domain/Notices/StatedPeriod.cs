namespace PublicNotice.Domain;

/// <summary>A disclosure period exactly as a text states it, contradictions included.</summary>
public sealed record StatedPeriod
{
    /// <summary>The words that introduce it, e.g. 公开期限.</summary>
    public required string Label { get; init; }

    /// <summary>The dates as written, e.g. 2023年11月23日至12月14日.</summary>
    public required string Text { get; init; }

    /// <summary>The line that it stands on.</summary>
    public required int Line { get; init; }

    /// <summary>The column that its dates start at, from 1.</summary>
    public int Column { get; init; } = 1;

    /// <summary>The first day; null when only a deadline is stated.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, inclusive; null when none is stated or it cannot be read.</summary>
    public DateOnly? End { get; init; }

    /// <summary>长期公开: the text itself says that there is no end.</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>A stated length in working days, e.g. （5个工作日）.</summary>
    public int? StatedWorkingDays { get; init; }

    /// <summary>A stated length in calendar days, e.g. 公示期30日.</summary>
    public int? StatedCalendarDays { get; init; }

    /// <summary>Whether the text says that the first day counts (当日起算) or not (次日起算, 公示当日不计).</summary>
    public bool? CountsFirstDay { get; init; }

    /// <summary>
    /// The period that the dates make: the stated start, else the publication date; null when there is no end and the
    /// text does not say 长期公开, when the start is unknown, or when the end lies before the start.
    /// </summary>
    /// <param name="publishedOn">When the notice was published.</param>
    public DisclosurePeriod? Resolve(DateOnly? publishedOn) =>
        (Start ?? publishedOn) is { } start && (IsOpenEnded ? End is null : End >= start)
            ? new DisclosurePeriod(start, End)
            : null;
}
