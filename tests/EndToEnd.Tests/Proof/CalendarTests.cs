using AngleSharp.Dom;
using Ical.Net.CalendarComponents;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>A calendar program reads each period's file and comes to the days that the page names.</summary>
[Collection(Stories.Name)]
public sealed class CalendarTests(World world)
{
    [Fact]
    public async Task EveryPeriod_IsReadAsItsPageSaysIt()
    {
        var crawl = await world.Crawl();
        var notices = crawl.Pages.Where(page => page.Links.Any(link => link.Path?.EndsWith(".ics", StringComparison.Ordinal) == true)).ToList();
        Assert.True(notices.Count >= 4, $"{notices.Count} notices with a period");
        foreach (var notice in notices)
        {
            var banner = notice.Page!.QuerySelector("[data-period-banner]")!;
            var file = crawl.Files[notice.Links.Single(link => link.Path?.EndsWith(".ics", StringComparison.Ordinal) == true).Path!];
            Assert.Equal("text/calendar", file.Type);
            AssertSays(file.Text, banner.GetAttribute("data-start")!, banner.GetAttribute("data-end"));
        }
    }

    [Fact]
    public async Task Seed_StartsRemindsAndEndsOnItsDays()
    {
        var file = (await world.Crawl()).Files[PageTypes.Seed + "period.ics"];
        Assert.Equal(
            ["2023-11-22 16:00", "2023-12-11 01:00", "2023-12-14 15:59"],
            Events(file.Text).Select(one => one.DtStart!.AsUtc.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        var alarm = Assert.Single(Events(file.Text), one => one.Alarms.Count > 0);
        Assert.Contains("还有 3 天截止", alarm.Summary, StringComparison.Ordinal);
    }

    private static void AssertSays(string text, string start, string? end)
    {
        var events = Events(text);
        Assert.Equal(start + " 00:00", Local(events[0]));
        Assert.All(events, one => Assert.NotEmpty(one.Uid!));
        Assert.Equal(events.Select(one => one.Uid).Distinct(), events.Select(one => one.Uid));
        if (end is not null)
        {
            Assert.Equal(end + " 23:59", Local(events[^1]));
        }
    }

    private static string Local(CalendarEvent one)
    {
        Assert.Equal("Asia/Shanghai", one.DtStart!.TzId);
        return one.DtStart.Value.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<CalendarEvent> Events(string text) => [.. Ical.Net.Calendar.Load(text)!.Events.OrderBy(one => one.DtStart!.AsUtc)];
}
