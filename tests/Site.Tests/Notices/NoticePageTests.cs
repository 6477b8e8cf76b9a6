using System.Text.Json;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class NoticePageTests(SampleSite sample)
{
    [Fact]
    public void Neighbours_FollowTheListNewestFirst()
    {
        var links = sample.Page("notices/2026/zijin-shiyong-jianyi/index.html").QuerySelectorAll(".neighbours a");

        Assert.Equal(["/notices/2026/zijin-guanli-banfa/", "/notices/2024/shifan-cun-gongshi/"], links.Select(link => link.GetAttribute("href")));
        Assert.Single(sample.Seed.QuerySelectorAll(".neighbours a"));
    }

    [Fact]
    public void Attachment_SaysTypeAndSize()
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteBytes("notices/2026/ceshi/名单 一.pdf", new byte[1536]);

        var link = site.Built().NoticePage().QuerySelector("#attachments + ul li")!;

        Assert.Equal("名单 一.pdf（PDF 文档，1.5 KB）", link.TextContent);
        Assert.Equal("%E5%90%8D%E5%8D%95%20%E4%B8%80.pdf", link.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void JsonLd_IsDataThatNoTitleCanLeave()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("").Replace("title: 测试公告", "title: \"</script><b>\"", StringComparison.Ordinal)).Built();

        using var json = JsonDocument.Parse(site.NoticePage().QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal("</script><b>", json.RootElement.GetProperty("name").GetString());
        Assert.Equal("2026-01-05T09:00:00+08:00", json.RootElement.GetProperty("datePosted").GetString());
    }

    [Fact]
    public void OpenGraph_NamesTheNotice()
    {
        string? Property(string name) => sample.Seed.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");

        Assert.Equal(("article", "https://notice.example.gov.cn/notices/2023/xuncha-zhenggai/", "公告与公众意见"),
            (Property("type"), Property("url"), Property("site_name")));
        Assert.NotEmpty(Property("title")!);
        Assert.NotEmpty(Property("description")!);
    }

    [Fact]
    public void ReaderControls_AreOnEveryPageAndHaveAState() =>
        Assert.All(sample.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.Equal(["false", "false", "false"],
                sample.Page(file).QuerySelectorAll("[data-reader-controls] button").Select(button => button.GetAttribute("aria-pressed"))));
}
