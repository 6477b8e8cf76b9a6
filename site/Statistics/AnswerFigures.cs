namespace PublicNotice.Site;

/// <summary>The public numbers of a group of cases; each is a function of its rows alone, so that anybody can recompute it (incident T69).</summary>
/// <param name="Received">How many were received.</param>
/// <param name="Answered">How many have a final reply; null where that is not told.</param>
/// <param name="Median">Half of the replies took at most so many working days; null where too few were given.</param>
/// <param name="NinetiethPercentile">Nine of ten took at most so many; null likewise.</param>
internal sealed record AnswerFigures(int Received, int? Answered, int? Median, int? NinetiethPercentile)
{
    /// <summary>What is fewer than this is not told.</summary>
    public const int Least = 5;

    /// <summary>Replies among what was received, in tenths of a percent; null where that is not told.</summary>
    public int? Permille => Answered is { } answered ? (int)Math.Round(1000m * answered / Received, MidpointRounding.AwayFromZero) : null;

    public static AnswerFigures Of(IReadOnlyCollection<StatisticsRow> rows)
    {
        var days = rows.Where(row => row.WorkingDays is not null).Select(row => row.WorkingDays!.Value).Order().ToList();
        return new AnswerFigures(
            rows.Count,
            rows.Any(row => row.IsAnswered is null) ? null : rows.Count(row => row.IsAnswered is true),
            days.Count < Least ? null : NearestRank(days, 50),
            days.Count < Least ? null : NearestRank(days, 90));
    }

    // The value itself of a case, never a number between two.
    private static int NearestRank(List<int> ordered, int percent) => ordered[((ordered.Count * percent) + 99) / 100 - 1];
}
