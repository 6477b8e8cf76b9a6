namespace PublicNotice.Site.Tests.Statistics;

public sealed class ModelCardPageTests : IDisposable
{
    private readonly AnsweredSite _answered = new();

    [Fact]
    public void CardOfAModel_IsAPageOfTheSite()
    {
        _answered.Write(new PublicExport
        {
            AsOf = new(2026, 1, 10), ModelCards = [new("分类模型说明卡（abc）", "<h2>模型</h2>\n<p>数字</p>\n"), new("来件特征模型说明卡（def）", "<h2>关口</h2>\n")],
        });
        _answered.Built();

        var page = _answered.Site.Page("model-card/index.html");

        Assert.Equal("分类模型说明", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["分类模型说明卡（abc）", "来件特征模型说明卡（def）"], page.QuerySelectorAll(".model-card > summary").Select(title => title.TextContent));
        Assert.Equal(["模型", "关口"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.NotNull(_answered.Site.Page("statistics/index.html").QuerySelector("a[href='/model-card/']"));
        Assert.Contains("/model-card/", _answered.Site.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAModel_ThereIsNeitherPageNorLink()
    {
        _answered.Write(new PublicExport { AsOf = new(2026, 1, 10) });
        _answered.Built();

        Assert.False(File.Exists(Path.Combine(_answered.Site.Output, "model-card", "index.html")));
        Assert.Null(_answered.Site.Page("statistics/index.html").QuerySelector("a[href='/model-card/']"));
    }

    public void Dispose() => _answered.Dispose();
}
