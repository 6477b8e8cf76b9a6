using System.Globalization;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>A page built yesterday is right today: the browser computes the state again, by the domain's rule (T51).</summary>
[Collection(Stories.Name)]
public sealed class PeriodStateTests(World world, Chromium chromium)
{
    private const string Seed = "/notices/2023/xuncha-zhenggai/";

    [Fact]
    public Task Script_AgreesWithTheDomainOnEveryDayAndSecond() =>
        chromium.Tell("period-script", new(), async page =>
        {
            await page.GotoAsync(world.Address + Seed);
            var period = new DisclosurePeriod(new(2023, 11, 23), new(2023, 12, 14));
            var instants = Enumerable.Range(-3, 28).Select(day => ShanghaiTime.StartOf(period.Start.AddDays(day)))
                .SelectMany(midnight => new[] { midnight.AddSeconds(-1), midnight, midnight.AddHours(7).AddMinutes(59) });
            foreach (var instant in instants)
            {
                var label = await page.EvaluateAsync<string>(
                    "t => window.PublicNotice.periodState('2023-11-23', '2023-12-14', t).label", instant.ToUnixTimeMilliseconds());
                Assert.Equal(CommentWindow.At(period, instant).Label, label);
            }
        });

    [Theory]
    [InlineData("2023-11-22T15:59:59Z", "未开始")]
    [InlineData("2023-11-22T16:00:00Z", "公示中，21 天后截止")]
    [InlineData("2023-12-14T15:59:59Z", "公示中，今天截止")]
    [InlineData("2023-12-14T16:00:00Z", "已结束")]
    public Task Banner_IsRightOnTheDayItIsRead(string instant, string label) =>
        chromium.Tell("period-banner", new() { TimezoneId = "America/New_York" }, async page =>
        {
            await page.Clock.SetFixedTimeAsync(DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
            await page.GotoAsync(world.Address + Seed);
            Assert.Equal(label, await page.Locator("[data-period-label]").First.InnerTextAsync());
        });

    // Somebody who keeps the page open is told at midnight, and need not load it again.
    [Fact]
    public Task Banner_TurnsAtMidnightWhileThePageIsOpen() =>
        chromium.Tell("period-midnight", new() { TimezoneId = "America/New_York" }, async page =>
        {
            await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2023, 12, 14, 15, 59, 50, DateTimeKind.Utc) });
            await page.GotoAsync(world.Address + Seed);
            var label = page.Locator("[data-period-label]");
            await Assertions.Expect(label).ToHaveTextAsync("公示中，今天截止");
            await Assertions.Expect(page.GetByTestId("comment")).ToBeVisibleAsync();
            await page.Clock.FastForwardAsync(15_000);
            await Assertions.Expect(label).ToHaveTextAsync("已结束");
            await Assertions.Expect(page.GetByTestId("comment")).ToBeHiddenAsync();
        });

    [Fact]
    public Task Lists_AreRightOnTheDayTheyAreRead() =>
        chromium.Tell("period-lists", new(), async page =>
        {
            await page.Clock.SetFixedTimeAsync(new DateTime(2023, 12, 1, 4, 0, 0, DateTimeKind.Utc));
            await page.GotoAsync(world.Address);
            var first = page.Locator(".notice-entry").First;
            Assert.Equal(Seed, await first.GetByRole(AriaRole.Link).GetAttributeAsync("href"));
            await Assertions.Expect(first.Locator("[data-period-tag]")).ToHaveTextAsync("公示中，13 天后截止");
            await page.GotoAsync(world.Address + "/notices/state/ended/");
            await Assertions.Expect(page.Locator(".notice-entry:visible")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator(".notice-list-empty")).ToBeVisibleAsync();
        });

    [Fact]
    public Task WithoutJavaScript_BannerShowsTheDatesThemselves() =>
        chromium.Tell("period-no-script", new() { JavaScriptEnabled = false, ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + Seed);
            var banner = await page.Locator("[data-period-banner]").First.InnerTextAsync();
            Assert.Contains("2023年11月23日", banner, StringComparison.Ordinal);
            Assert.Contains("12月14日", banner, StringComparison.Ordinal);
            Assert.DoesNotContain("天后截止", banner, StringComparison.Ordinal);
        });
}
