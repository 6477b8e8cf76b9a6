namespace PublicNotice.Site.Tests.Search;

public sealed class SearchTextTests
{
    /// <summary>The script is held to the same cases by the browser tests.</summary>
    public static TheoryData<string, string> Cases { get; } = ReadCases();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_IsFoldedAsTheCasesSay(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("公示期？", "公示期")]
    [InlineData("，现将，", "现将")]
    [InlineData("。二", ",二")]
    [InlineData("三", "三")]
    public void Query_LosesItsOuterBreaksWhereTwoCharactersAreLeft(string text, string query) => Assert.Equal(query, SearchText.Query(text));

    private static TheoryData<string, string> ReadCases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SampleSite.Content, "..", "tests", "Site.Tests", "Search", "search-text.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            cases.Add(cells[0], cells[1]);
        }

        return cases;
    }
}
