using System.Globalization;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>The filters of the notice list: pages of their own without a script, faster and combined with one.</summary>
[Collection(Stories.Name)]
public sealed class ListFilterTests(World world, Chromium chromium)
{
    private const string SeedTitle = "中共深圳市乡村振兴和协作交流局党组关于巡察整改进展情况的公告";

    [Fact]
    public Task WithoutJavaScript_EachChoiceIsAPage() =>
        chromium.Tell("filter-no-script", new() { ViewportSize = Chromium.Phone, JavaScriptEnabled = false }, async page =>
        {
            await page.GotoAsync(world.Address + "/notices/");
            var all = (await Titles(page)).Count;
            await page.Locator(".filters > summary").ClickAsync();
            await Choice(page, "kind", "公示").ClickAsync();
            await page.Arrives("**/notices/kind/gongshi/");
            Assert.Equal(["关于2024年乡村振兴特色精品示范村拟入选名单的公示"], await Titles(page));
            await page.Locator(".filters > summary").ClickAsync();
            await page.Locator("[data-facet=kind][data-value='']").ClickAsync();
            await page.Arrives("**/notices/");
            Assert.Equal(all, (await Titles(page)).Count);
        });

    [Fact]
    public Task WithJavaScript_ChoicesCombineWithoutLeavingThePage() =>
        chromium.Tell("filter-combine", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + "/notices/");
            await page.EvaluateAsync("() => { window.stayed = true; }");
            await page.Locator(".filters > summary").ClickAsync();
            await Choice(page, "kind", "公告").ClickAsync();
            await Expect(page).ToHaveTextAsync("共 3 篇");
            await Choice(page, "year", "2023年").ClickAsync();
            await Expect(page).ToHaveTextAsync("共 1 篇");
            Assert.Equal([SeedTitle], await Titles(page));
            Assert.Equal("公告：公告、2023年", await page.Locator("h1").InnerTextAsync());
            Assert.True(await page.EvaluateAsync<bool>("() => window.stayed"));

            // The address says it all: it can be kept, sent on, and gone back from.
            await page.ReloadAsync();
            await Expect(page).ToHaveTextAsync("共 1 篇");
            await page.GoBackAsync();
            await Expect(page).ToHaveTextAsync("共 3 篇");
        });

    // The two ways must never tell a reader different things.
    [Fact]
    public Task EveryChoice_ShowsWithAScriptWhatItsOwnPageShows() =>
        chromium.Tell("filter-agree", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            await page.GotoAsync(world.Address + "/notices/");
            var choices = await page.Locator("[data-filters] a[data-label]").EvaluateAllAsync<string[][]>(
                "links => links.map(link => [link.dataset.facet, link.dataset.label, link.href])");
            Assert.True(choices.Length > 10, "Kinds, years, divisions and states can be chosen.");
            foreach (var choice in choices)
            {
                await page.GotoAsync(choice[2]);
                var own = await Titles(page);
                await page.GotoAsync(world.Address + "/notices/");
                await page.Locator(".filters > summary").ClickAsync();
                await Choice(page, choice[0], choice[1]).ClickAsync();
                await Expect(page).ToHaveTextAsync($"共 {own.Count} 篇");
                Assert.Equal(own, await Titles(page));
            }
        });

    [Theory]
    [InlineData("2023-11-22T15:59:59Z", 0)]
    [InlineData("2023-11-22T16:00:00Z", 1)]
    [InlineData("2023-12-14T15:59:59Z", 1)]
    [InlineData("2023-12-14T16:00:00Z", 0)]
    public Task OpenNotices_AreThoseOfTheDayOfReading(string instant, int open) =>
        chromium.Tell("filter-state", new() { ViewportSize = Chromium.Phone, TimezoneId = "America/New_York" }, async page =>
        {
            await page.Clock.SetFixedTimeAsync(DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
            await page.GotoAsync(world.Address + "/notices/");
            await page.Locator(".filters > summary").ClickAsync();
            await Choice(page, "state", "公示中").ClickAsync();
            await Expect(page).ToHaveTextAsync($"共 {open} 篇");
            Assert.Equal(open, (await Titles(page)).Count(title => title == SeedTitle));
        });

    private static ILocatorAssertions Expect(IPage page) => Assertions.Expect(page.Locator("[data-filter-count]"));

    private static ILocator Choice(IPage page, string facet, string label) =>
        page.Locator($"[data-filters] a[data-facet={facet}][data-label='{label}']");

    private static Task<IReadOnlyList<string>> Titles(IPage page) => page.Locator(".notice-entry:visible .notice-entry-title").AllInnerTextsAsync();
}
