namespace PublicNotice.Site.Tests.Search;

public sealed class SearchSegmentPlanTests
{
    [Fact]
    public void Year_IsASegment() =>
        Assert.Equal(["2024", "2023"], Keys(Part("a", "2024-03-01"), Part("b", "2023-12-31"), Part("c", "2023-01-01")));

    [Fact]
    public void YearWithVeryMuch_IsDividedAndNoOther() =>
        Assert.Equal(
            ["2024", "2023-h2", "2023-q2", "2023-q1"],
            Keys(
                Part("a", "2024-03-01"), Part("b", "2023-09-01"), Part("c", "2023-05-01", SearchSegmentPlan.MostBytes),
                Part("d", "2023-03-01"), Part("e", "2023-01-01", SearchSegmentPlan.MostBytes - 1000)));

    [Fact]
    public void DayWithVeryMany_IsDividedByTheHashOfIds()
    {
        var parts = Enumerable.Range(0, SearchSegmentPlan.MostNotices + 1).Select(i => Part($"n{i}", "2023-05-01")).ToArray();

        var keys = Keys(parts);

        Assert.Equal(16, keys.Count);
        Assert.All(keys, key => Assert.StartsWith("2023-05-01-", key, StringComparison.Ordinal));
    }

    [Fact]
    public void NoticeBeside_MovesNone()
    {
        SearchSegmentPart[] parts = [Part("a", "2023-09-01", SearchSegmentPlan.MostBytes), Part("b", "2023-02-01", 1)];

        var before = SearchSegmentPlan.Of(parts, part => part).ToDictionary(segment => segment.Key, segment => segment.Notices);
        var after = SearchSegmentPlan.Of(parts.Prepend(Part("c", "2023-09-02", 1)), part => part).ToDictionary(segment => segment.Key, segment => segment.Notices);

        Assert.Equal(before["2023-h1"], after["2023-h1"]);
    }

    private static SearchSegmentPart Part(string id, string date, long bytes = 1000) =>
        new(id, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), bytes);

    private static List<string> Keys(params SearchSegmentPart[] parts) =>
        [.. SearchSegmentPlan.Of(parts, part => part).Select(segment => segment.Key)];
}
