namespace PublicNotice.Analytics.Tests.Report;

public sealed class SmallCellsTests
{
    private const int Largest = 13;
    private const int LargestJudged = 9;

    /// <summary>
    /// Whoever knows the rule and sees a table with its total tries every table that would look the same: for no hidden small
    /// count is there only one answer. (Of a total that is itself hidden, a report lists no rows.)
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void WhoeverKnowsTheRule_CannotWorkOutASmallCount(int cells)
    {
        var seen = new Dictionary<string, List<int[]>>();
        foreach (var counts in Tables(cells))
        {
            var look = Look(counts);
            seen.TryAdd(look, []);
            seen[look].Add(counts);
        }

        var known = seen.Values.SelectMany(alike => Enumerable.Range(0, cells)
            .Where(i => SmallCells.IsSmall(alike[0][i]) && alike[0].Sum() >= SmallCells.Smallest && alike[0].Max() <= LargestJudged && alike.TrueForAll(other => other[i] == alike[0][i]))
            .Select(i => $"{string.Join(", ", alike[0])}: {alike[0][i]}"));

        Assert.Empty(known.Order(StringComparer.Ordinal).Take(5));
    }

    private static string Look(int[] counts)
    {
        var hidden = SmallCells.Hide(counts);
        var total = counts.Sum();
        return string.Join(' ', counts.Select((count, i) => hidden[i] ? "*" : $"{count}")) + (SmallCells.IsSmall(total) ? " *" : $" {total}");
    }

    private static IEnumerable<int[]> Tables(int cells) => cells == 0
        ? [[]]
        : Tables(cells - 1).SelectMany(rest => Enumerable.Range(0, Largest), (rest, count) => (int[])[.. rest, count]);
}
