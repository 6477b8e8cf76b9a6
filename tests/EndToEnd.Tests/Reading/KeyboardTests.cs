using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>A reader without a mouse. (Sending with the keyboard is one of the main stories.)</summary>
[Collection(Stories.Name)]
public sealed class KeyboardTests(World world, Chromium chromium)
{
    [Fact]
    public Task Reader_ReadsANoticeAndReachesTheForm() =>
        chromium.Tell("keyboard-reads", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            await page.GotoAsync(world.Address);
            await page.TabTo(page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" }));
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
            await page.TabTo(page.GetByRole(AriaRole.Link, new() { Name = World.OpenTitle }));
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**" + world.OpenNotice);
            await page.Keyboard.PressAsync("End");
            await page.WaitForFunctionAsync("() => scrollY + innerHeight > document.documentElement.scrollHeight - 5");
            await page.TabTo(page.GetByTestId("comment"));
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**/feedback?notice=*");
            await page.TabTo(new CitizenPages(page).End);
        });

    [Fact]
    public Task Reader_FindsAnItemAndGoesOnFromThere() =>
        chromium.Tell("keyboard-searches", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            await page.GotoAsync(world.Address);
            await page.TabTo(page.GetByLabel("搜索公告和整改事项"));
            await page.Keyboard.TypeAsync("7篇年度课题");
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**/search/?q=*");
            var result = page.GetByTestId("search-results").GetByRole(AriaRole.Link);
            await result.WaitForAsync();
            await page.TabTo(result);
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**#item-2-1-3");
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('#item-2-1-3').contains(document.activeElement)"));
        });

    [Fact]
    public Task Reader_FiltersTheListAndSetsLargeText() =>
        chromium.Tell("keyboard-filters", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            await page.GotoAsync(world.Address + "/notices/");
            await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "大字" }));
            await page.Keyboard.PressAsync("Space");
            await page.TabTo(page.Locator(".filters > summary"));
            await page.Keyboard.PressAsync("Enter");
            await page.TabTo(page.Locator("[data-facet=kind][data-label=公示]"));
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("[data-filter-count]")).ToHaveTextAsync("共 1 篇");
            await page.TabTo(page.Locator("[data-notice-list] a"));
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**/notices/2024/shifan-cun-gongshi/");
        });

    // Whoever tabs through a whole page comes out at its end, and always sees where they are.
    [Theory]
    [InlineData("/")]
    [InlineData(PageTypes.Seed)]
    [InlineData("/ledger/")]
    [InlineData("/feedback")]
    public Task Page_TrapsNobody(string path) => chromium.Tell("keyboard-through", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await page.GotoAsync(world.Address + path);
        await page.TabTo(page.Locator(".footer-facts a").Last);
    });
}
