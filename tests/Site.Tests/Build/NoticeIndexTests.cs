namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class NoticeIndexTests(SampleSite site)
{
    [Fact]
    public void Seed_IsInTheIndexAsItsPageShowsIt()
    {
        var notice = NoticeIndex.Parse(site.Read(NoticeIndex.FileName)).Notices.Single(one => one.Id == "2023-xuncha-zhenggai");

        Assert.Equal("/notices/2023/xuncha-zhenggai/", notice.Path);
        Assert.Equal(new PublishedPeriod(new(2023, 11, 23), new(2023, 12, 14)), notice.Period);
        Assert.Equal("zhc", notice.Division);
        Assert.Equal(site.Seed.QuerySelector("[data-testid=hash]")!.TextContent, notice.Hash);
        Assert.Equal(("二（一）3", "深入开展调查研究,推动调研成果转化为改革创新实效", "zhc"),
            notice.Items.Where(item => item.Id == "2-1-3").Select(item => (item.Number, item.Title, item.Division)).Single());
        Assert.Equal(12, notice.Items.Count);
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2026-11-23")]
    [InlineData("2035-06-30")]
    public void SampleNotices_ExerciseAStateOnAnyDate(string date)
    {
        var now = ShanghaiTime.StartOf(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        var states = NoticeIndex.Parse(site.Read(NoticeIndex.FileName)).Notices.Select(notice => notice.CommentWindowAt(now).State).ToHashSet();

        Assert.Contains(date.StartsWith("2020", StringComparison.Ordinal) ? PeriodState.NotStarted : PeriodState.Open, states);
    }

    [Fact]
    public void MovedItem_KeepsItsPermanentId()
    {
        using var tiny = TinySite.WithNotice(
            "前言。\n一、情况\n1.甲事项\n一是办了。\n2.乙事项\n一是办了。",
            TinySite.HeadWith("itemIds:\n  1-1: 1-2\n  1-2: 1-1\nitemDivisions:\n  1-2: zhc")).Built();

        var items = NoticeIndex.Parse(tiny.Read(NoticeIndex.FileName)).Notices[0].Items;

        Assert.Equal([("1-2", "甲事项", "zhc"), ("1-1", "乙事项", null)], items.Select(item => (item.Id, item.Title, item.Division)));
        Assert.NotNull(tiny.NoticePage().QuerySelector("#item-1-2"));
    }
}
