using Microsoft.Extensions.DependencyInjection;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Notices;

namespace PublicNotice.FeedbackApi.Tests.Seeing;

public sealed class DashboardTests
{
    [Fact]
    public async Task Dashboard_CountsWhatItsReaderMayKnow()
    {
        await using var service = await Service.Start();
        var (officer, other) = (await service.Officer(), await service.Assigned());
        await service.Received();
        await service.Received(Samples.Accusation);
        await officer.SubmitAnswer(other, "已经修好。");
        service.Clock.Set("2023-12-13 10:00:00");
        await service.Received();

        var all = await (await Staff.SignedIn(service)).Open("/staff/dashboard");
        var dispatcher = await (await Staff.InRoles(service, [StaffRole.Dispatcher])).Open("/staff/dashboard");
        var stranger = await (await Staff.InRoles(service, [StaffRole.Handler], Samples.OtherDivision)).Open("/staff/dashboard");

        Assert.Equal(("4", "3", "1", "1", "0"), (all.TextOf("tile-open"), all.TextOf("tile-late"), all.TextOf("tile-in-review"), all.TextOf("tile-received-today"), all.TextOf("tile-answered-today")));
        Assert.Equal(("3", "2"), (dispatcher.TextOf("tile-open"), dispatcher.TextOf("tile-unassigned")));
        Assert.Equal("0", stranger.TextOf("tile-open"));
    }

    [Fact]
    public async Task EveryChart_HasItsNumbersAsADrawingAndAsATable()
    {
        await using var service = await Service.Start();
        await service.Assigned();
        await service.Answered();

        var page = await (await service.Officer()).Open("/staff/dashboard");

        var chart = page.QuerySelector("figure[aria-labelledby=by-division]")!;
        Assert.Equal("1", chart.QuerySelector("[data-testid=table-by-division] td")!.TextContent);
        Assert.Equal(Samples.DivisionName, chart.QuerySelector("tbody th")!.TextContent);
        Assert.Equal(2, chart.QuerySelectorAll("svg.chart-drawing rect").Length);
        Assert.Contains("\"labels\":[\"规划财务处\"]", chart.QuerySelector("[data-chart]")!.GetAttribute("data-chart"), StringComparison.Ordinal);
        var weeks = page.QuerySelectorAll("[data-testid=table-weeks] tbody tr");
        Assert.Equal(12, weeks.Length);
        Assert.Equal("11-27|2|1", string.Join('|', weeks[^1].Children.Select(cell => cell.TextContent)));
    }

    [Theory]
    [InlineData(14, "前应更新", "符合")]
    [InlineData(15, "已超过", "符合")]
    public async Task Columns_AreStaleAfterTheirTime(int days, string home, string notices)
    {
        await using var service = await Service.Start();
        service.Clock.Set(service.App.Services.GetRequiredService<PublishedNotices>().All.Max(notice => notice.PublishedAt).AddDays(days));
        var page = await (await Staff.SignedIn(service)).Open("/staff/dashboard");

        var states = page.QuerySelectorAll("[data-testid=staleness] tbody tr").Select(row => row.Children[^1].TextContent.Trim()).ToList();
        Assert.Contains(home, states[0], StringComparison.Ordinal);
        Assert.Contains(notices, states[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_IsServedByUs()
    {
        await using var service = await Service.Start();

        Assert.Equal(System.Net.HttpStatusCode.OK, (await new Browser(service).Get("/echarts/echarts.common.min.js")).StatusCode);
    }
}
