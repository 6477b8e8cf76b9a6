using AngleSharp.Dom;

namespace PublicNotice.Site.Tests;

public sealed class PeriodBannerTests
{
    [Fact]
    public void PeriodOfTheText_IsShownWithEstimateMarked()
    {
        using var site = TinySite.WithNotice("正文。\n公示期：2027年3月1日至2027年3月5日。").Built();

        var banner = Banner(site);

        Assert.Equal("2027-03-01", banner.GetAttribute("data-start"));
        Assert.Contains("5 个（起始日计入）或 4 个（起始日不计）", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains("估算", banner.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void PeriodOfTheFrontMatter_ServesATextThatStatesNone()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("period:\n  start: 2026-01-05\n  end: 2026-01-09\n  countsFirstDay: false")).Built();

        Assert.Contains("共 5 天，其中工作日 4 个（起始日不计）", Banner(site).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenEndedPeriod_HasNoEndAndNoCount()
    {
        using var site = TinySite.WithNotice("正文。\n公开期限：2026年1月5日起长期公开。").Built();

        Assert.Null(Banner(site).GetAttribute("data-end"));
        Assert.Contains("长期公开", Banner(site).TextContent, StringComparison.Ordinal);
        Assert.Null(Banner(site).QuerySelector(".period-days"));
    }

    [Fact]
    public void NoticeWithoutPeriod_OffersTheStandingChannelOnly()
    {
        using var site = TinySite.WithNotice("正文。").Built();

        Assert.Null(site.NoticePage().QuerySelector("[data-period-banner]"));
        Assert.Equal("/feedback", site.NoticePage().QuerySelector(".period a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("not-started", "尚未开始")]
    [InlineData("open", "欢迎在2026年1月9日 23:59 前提出意见")]
    [InlineData("ended", "现已结束")]
    public void SentencesForTheScript_AreTheDomainsOwn(string state, string words)
    {
        using var site = TinySite.WithNotice("正文。\n公示期：2026年1月5日至2026年1月9日。").Built();

        Assert.Contains(words, Banner(site).GetAttribute("data-sentence-" + state), StringComparison.Ordinal);
    }

    private static IElement Banner(TinySite site) => site.NoticePage().QuerySelector("[data-period-banner]")!;
}
