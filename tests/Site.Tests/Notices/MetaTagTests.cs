namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class MetaTagTests(SampleSite site)
{
    private static readonly string[] SiteTags = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] ColumnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] ArticleTags =
        ["ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description", "Image", "Url"];

    [Fact]
    public void EveryPage_HasTheSiteTags() =>
        Assert.All(site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file => AssertTags(file, SiteTags));

    [Theory]
    [InlineData("notices/index.html")]
    [InlineData("divisions/index.html")]
    public void ListPages_HaveTheColumnTags(string file) => AssertTags(file, ColumnTags);

    [Theory]
    [InlineData("notices/2023/xuncha-zhenggai/index.html")]
    [InlineData("notices/2024/shifan-cun-gongshi/index.html")]
    public void ArticlePages_HaveEveryTag(string file) => AssertTags(file, [.. ColumnTags, .. ArticleTags]);

    [Fact]
    public void PubDate_HasTheFormThatTheNormPrescribes() =>
        Assert.Matches(@"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}\z",
            site.Seed.QuerySelector("meta[name=PubDate]")!.GetAttribute("content"));

    // Missing and empty are two faults; written twice is a third. Names are compared in their exact case.
    private void AssertTags(string file, string[] names)
    {
        var tags = site.Page(file).QuerySelectorAll("meta[name]").ToLookup(tag => tag.GetAttribute("name"), tag => tag.GetAttribute("content"));
        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(Assert.Single(tags[name])), $"{file}: {name} is empty"));
    }
}
