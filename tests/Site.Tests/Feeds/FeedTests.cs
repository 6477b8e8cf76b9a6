using System.Text.Json;
using System.Xml.Linq;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class FeedTests(SampleSite sample)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("feed.atom", 4)]
    [InlineData("divisions/zhc/feed.atom", 1)]
    [InlineData("divisions/jgjw/feed.atom", 0)]
    public void AtomFeed_HasWhatTheStandardAsksFor(string path, int count)
    {
        var feed = XDocument.Parse(sample.Read(path)).Root!;

        Assert.All(new[] { feed }.Concat(feed.Elements(Atom + "entry")), part =>
            Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotEmpty(Assert.Single(part.Elements(Atom + name)).Value)));
        Assert.Equal("https://notice.example.gov.cn/" + path,
            feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal(count, feed.Elements(Atom + "entry").Count());
    }

    [Fact]
    public void AtomFeed_IsUpdatedWhenItsNewestNoticeWas() =>
        Assert.Equal("2026-01-05T10:00:00+08:00", XDocument.Parse(sample.Read("feed.atom")).Root!.Element(Atom + "updated")!.Value);

    [Fact]
    public void JsonFeed_HasTheWholeText()
    {
        using var feed = JsonDocument.Parse(sample.Read("feed.json"));
        var seed = feed.RootElement.GetProperty("items").EnumerateArray().Last();

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("tag:notice.example.gov.cn,2023-11-23:2023-xuncha-zhenggai", seed.GetProperty("id").GetString());
        Assert.Equal(sample.Read("notices/2023/xuncha-zhenggai/notice.txt"), seed.GetProperty("content_text").GetString());
    }

    [Fact]
    public void TitleThatXmlCannotHold_LeavesTheFeedWhole()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("").Replace("title: 测试公告", "title: \"甲\\x01<乙\"", StringComparison.Ordinal)).Built();

        Assert.Equal("甲<乙", XDocument.Parse(site.Read("feed.atom")).Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);
    }
}
