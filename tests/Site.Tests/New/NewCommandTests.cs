namespace PublicNotice.Site.Tests;

public sealed class NewCommandTests
{
    [Theory]
    [InlineData("公告", "公开期限")]
    [InlineData("公示", "公示期")]
    [InlineData("征求意见", "征求意见时间")]
    public void NewNotice_BuildsAndIsOpen(string kind, string label)
    {
        using var site = new TinySite();

        var run = CommandLine.Run(site.Root, "new", "关于“某事”: 甲\\乙 \"丙\" 的公告", "--kind", kind, "--division", "zhc",
            "--start", "2026-01-08", "--working-days", "5", "--now", "2026-01-07T16:30:00Z");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Path.Combine(site.Content, "notices", "2026", "20260108-1", "notice.md"), run.Output.TrimEnd());
        site.Built();
        var notice = Assert.Single(NoticeIndex.Parse(site.Read(NoticeIndex.FileName)).Notices);
        Assert.Equal("关于“某事”: 甲\\乙 \"丙\" 的公告", notice.Title);
        Assert.Equal(new PublishedPeriod(new(2026, 1, 8), new(2026, 1, 15)), notice.Period);
        Assert.True(notice.CommentWindowAt(TinySite.Now).IsOpen);
        site.AssertFile("notices/2026/20260108-1/index.html", label, "其中工作日 5 个（起始日不计）");
    }

    [Fact]
    public void TwoNoticesOnADay_GetFoldersOfTheirOwn()
    {
        using var site = new TinySite();

        CommandLine.Run(site.Root, "new", "甲", "--now", "2026-01-08");
        var second = CommandLine.Run(site.Root, "new", "乙", "--now", "2026-01-08");

        Assert.EndsWith(Path.Combine("20260108-2", "notice.md"), second.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(2, site.Build().Notices);
    }

    [Fact]
    public void PeriodInAYearWithoutCalendar_IsCalledAnEstimate()
    {
        using var site = new TinySite();

        var run = CommandLine.Run(site.Root, "new", "甲", "--start", "2027-03-01");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("估算", run.Error, StringComparison.Ordinal);
    }
}
