namespace PublicNotice.Domain;

/// <summary>One place where a text seems to state a period.</summary>
/// <param name="Label">The words that introduce it.</param>
/// <param name="Line">The line that the dates stand on.</param>
/// <param name="Start">Where what it says starts in that line.</param>
/// <param name="End">Where it ends.</param>
internal sealed record PeriodCandidate(string Label, TextLine Line, int Start, int End)
{
    /// <summary>The dates; null when it has none.</summary>
    public DateRange? Range { get; init; }

    /// <summary>The length that it states.</summary>
    public StatedLength? Length { get; init; }

    /// <summary>Whether the only date is the last day.</summary>
    public bool DateIsEnd { get; init; }

    /// <summary>Whether it says that there is no end.</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>The more of a period is stated, the better the place: both ends, one end, a length alone.</summary>
    public int Rank => IsOpenEnded || Range?.Second is not null ? 4
        : Range is { HasSign: true } ? 3
        : Range is not null ? 2
        : 1;

    /// <summary>The first day.</summary>
    public DateOnly? FirstDay => Range is null || (DateIsEnd && Range.Second is null) ? null
        : Range.First.Date ?? (Range.Second?.Date is { } last ? Range.First.Before(last) : null);

    /// <summary>The last day.</summary>
    public DateOnly? LastDay => Range is null ? null
        : Range.Second is { } second ? second.Date ?? (FirstDay is { } first ? second.After(first) : null)
        : DateIsEnd ? Range.First.Date
        : null;

    /// <summary>The dates as written.</summary>
    public string Text => Line.Text[Start..End];
}
