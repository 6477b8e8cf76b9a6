using System.Text;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class PeriodCalendarTests(SampleSite sample)
{
    [Fact]
    public void Seed_HasStartReminderAndEnd() =>
        Assert.Equal(["20231123T000000", "20231211T090000", "20231214T235900"], Starts(sample.Read("notices/2023/xuncha-zhenggai/period.ics")));

    [Fact]
    public void Lines_AreFoldedAt75OctetsAndEndInCrLf()
    {
        var text = sample.Read("notices/2023/xuncha-zhenggai/period.ics");

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("SUMMARY:公开期限开始：中共深圳市乡村振兴和协作交流局党组关于巡察整改进展情况的公告",
            text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公开期限：2026年1月5日起长期公开。", "20260105T000000")]
    [InlineData("公示期：2026年1月5日至2026年1月7日。", "20260105T000000,20260107T235900")]
    public void ShortOrOpenPeriod_HasNoReminder(string period, string starts)
    {
        using var site = TinySite.WithNotice($"正文。\n{period}").Built();

        Assert.Equal(starts, string.Join(',', Starts(site.Read("notices/2026/ceshi/period.ics"))));
    }

    [Fact]
    public void NoticeWithoutPeriod_HasNoCalendar()
    {
        using var site = TinySite.WithNotice("正文。").Built();

        Assert.False(File.Exists(Path.Combine(site.Output, "notices/2026/ceshi/period.ics")));
    }

    private static IEnumerable<string> Starts(string calendar) => calendar.Split("\r\n")
        .Where(line => line.StartsWith("DTSTART;TZID=Asia/Shanghai:", StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf(':') + 1)..]);
}
