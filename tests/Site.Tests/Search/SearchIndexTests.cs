using PublicNotice.Corpus;

namespace PublicNotice.Site.Tests.Search;

/// <summary>Every substring of two to six characters finds its notice, and nothing else does (T71).</summary>
public sealed class SearchIndexTests
{
    private const int Longest = 6;
    private static readonly SearchedSite Sample = new(SampleSite.Content);
    private static readonly Lazy<SearchedSite> Generated = new(() => Generate(60));

    [Fact]
    public void Seed_IsFoundByEverySubstring()
    {
        var seed = Sample.Notices.Single(notice => notice.Id == "2023-xuncha-zhenggai");

        Assert.All(Substrings(seed).Distinct(), Sample.AssertExact);
    }

    [Fact]
    public void GeneratedNotices_AreFoundBySubstringsTakenAtRandom()
    {
        var dice = new Dice(7);
        var site = Generated.Value;

        for (var i = 0; i < 2000; i++)
        {
            var lines = SearchedSite.Lines(site.Notices[dice.Below(site.Notices.Count)]).Where(line => line.Length >= Longest).ToArray();
            var line = dice.Of(lines);
            var start = dice.Below(line.Length - Longest + 1);
            var query = line.Substring(start, dice.Between(2, Longest));
            if (SearchText.Query(query).Length >= 2)
            {
                site.AssertExact(query);
            }
        }
    }

    [Theory]
    [InlineData("部署印发")]
    [InlineData("龘靐")]
    [InlineData("资金,乡村")]
    [InlineData("振兴乡村局党组")]
    public void WordsThatStandNowhere_FindNothing(string query) => Assert.Empty(Sample.Index.Find(query));

    [Theory]
    [InlineData("“三农”", "2023-xuncha-zhenggai")]
    [InlineData("三农", "2023-xuncha-zhenggai")]
    [InlineData("２０２２年８月", "2023-xuncha-zhenggai")]
    [InlineData("青禾村", "2024-shifan-cun-mingdan")]
    [InlineData("GONGSHI@example", "2024-shifan-cun-mingdan")]
    [InlineData("示范村拟入选名单", "2024-shifan-cun-mingdan")]
    public void Words_AreFoundHoweverTheyAreTyped(string query, string id) =>
        Assert.Contains(id, Sample.Index.Find(query).Keys.Select(notice => Sample.Notices[notice].Id));

    [Fact]
    public void Directory_LeadsFromEachLineToItsItem()
    {
        var seed = Enumerable.Range(0, Sample.Notices.Count).Single(i => Sample.Notices[i].Id == "2023-xuncha-zhenggai");
        var item = Sample.Notices[seed].Items.Single(one => one.Id.Value == "2-1-3");

        Assert.Contains(
            FormattableString.Invariant($"{item.Item.Heading.Line},\"item-2-1-3\",\"二（一）3 深入开展调查研究"),
            Sample.Index.Directory(seed), StringComparison.Ordinal);
    }

    [Fact]
    public void SameNotices_GiveTheSameFiles()
    {
        var again = Sample.FilesOf(Sample.Notices);

        Assert.Equal(Sample.Files.Select(file => file.Path), again.Select(file => file.Path));
        Assert.All(Sample.Files.Zip(again), pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray()));
    }

    [Fact]
    public void Files_AreSmall()
    {
        var files = Generated.Value.Files;
        var text = Generated.Value.Notices.Sum(notice => System.Text.Encoding.UTF8.GetByteCount(notice.Text.Text));

        Assert.All(files, file => Assert.InRange(file.Content.Length, 1, SearchSegmentWriter.PackBytes));
        Assert.InRange(files.Sum(file => file.Content.Length), 1, 3 * text);
    }

    [Fact]
    public void ChangedNotice_ChangesItsSegmentAndTheTableOnly()
    {
        var site = Generated.Value;
        var changed = site.Notices.ToList();
        changed[30] = changed[30] with { Title = "换了一个标题", Structure = changed[30].Structure with { TitleLines = [] } };

        var before = site.Files.Select(file => file.Path).ToHashSet();
        var after = site.FilesOf(changed).Select(file => file.Path).ToHashSet();

        Assert.Equal(site.Index.Segments.Count, site.Notices.Select(notice => notice.PublishedYear).Distinct().Count());
        Assert.Single(before.Except(after).Select(Path.GetDirectoryName).Distinct());
        Assert.Single(after.Except(before).Select(Path.GetDirectoryName).Distinct());
    }

    private static IEnumerable<string> Substrings(SiteNotice notice) =>
        SearchedSite.Lines(notice).SelectMany(line => Enumerable.Range(2, Longest - 1).SelectMany(length =>
            Enumerable.Range(0, Math.Max(line.Length - length + 1, 0)).Select(start => line.Substring(start, length))))
            .Where(query => SearchText.Query(query).Length >= 2);

    private static SearchedSite Generate(int notices)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            ContentFolder.Write(folder, notices, seed: 3);
            return new SearchedSite(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
