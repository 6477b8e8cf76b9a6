using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>
/// Puts together what is too few to be told of by itself, so that no public number and no open row is about fewer than
/// five people: first the kinds of one division, then divisions, and of a year that is too small nothing is told.
/// </summary>
internal static class SmallGroups
{
    public const int Least = 5;

    /// <summary>The rows with what is too small put together, in an order that tells nothing of the receipt; and the years of which nothing is told.</summary>
    public static (IReadOnlyList<StatisticsRow> Rows, IReadOnlyList<int> Withheld) PutTogether(IEnumerable<StatisticsRow> rows)
    {
        var years = rows.GroupBy(row => row.Year).OrderByDescending(year => year.Key).Select(year => (Year: year.Key, Rows: OfYear([.. year]))).ToList();
        return ([.. years.SelectMany(year => year.Rows)], [.. years.Where(year => year.Rows.Count == 0).Select(year => year.Year)]);
    }

    private static List<StatisticsRow> OfYear(List<StatisticsRow> rows)
    {
        if (rows.Count < Least)
        {
            return [];
        }

        if (IsSmall(rows))
        {
            return [.. rows.Select(row => row with { Division = null, DivisionName = null, Kind = null, IsAnswered = null, WorkingDays = null })];
        }

        var byKind = Coarsen(rows, row => row with { Kind = null });
        var byDivision = Coarsen(byKind, row => row with { Division = null, DivisionName = null, Kind = null });
        return [.. Filled(byDivision)
            .OrderBy(row => row.Division is null).ThenBy(row => row.Division, StringComparer.Ordinal)
            .ThenBy(row => row.Kind is null).ThenBy(row => row.Kind, StringComparer.Ordinal)
            .ThenByDescending(row => row.IsAnswered).ThenBy(row => row.WorkingDays)];
    }

    private static List<StatisticsRow> Coarsen(List<StatisticsRow> rows, Func<StatisticsRow, StatisticsRow> coarser) =>
        [.. Groups(rows).SelectMany(group => IsSmall(group) ? group.Select(coarser) : group)];

    // The rest must not be small either: then the smallest group that stands by itself joins it.
    private static List<StatisticsRow> Filled(List<StatisticsRow> rows)
    {
        while (Groups(rows).FirstOrDefault(group => group[0] is { Division: null, Kind: null }) is { } rest && IsSmall(rest))
        {
            var next = Groups(rows).Where(group => group != rest && group[0] is not { Division: null, Kind: null }).MinBy(group => group.Count)!;
            var key = KeyOf(next[0]);
            rows = [.. rows.Select(row => KeyOf(row) == key ? row with { Division = null, DivisionName = null, Kind = null } : row)];
        }

        return rows;
    }

    private static List<List<StatisticsRow>> Groups(List<StatisticsRow> rows) => [.. rows.GroupBy(KeyOf).Select(group => group.ToList())];

    private static (string? Division, string? Kind) KeyOf(StatisticsRow row) => (row.Division, row.Kind);

    private static bool IsSmall(List<StatisticsRow> rows) =>
        rows.Count < Least || rows.Count(row => row.IsAnswered is true) is > 0 and < Least;
}
