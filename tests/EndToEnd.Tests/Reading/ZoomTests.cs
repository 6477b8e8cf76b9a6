using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>A reader who enlarges the page: the window then holds fewer, larger CSS pixels (WCAG 1.4.4 and 1.4.10).</summary>
[Collection(Stories.Name)]
public sealed class ZoomTests(World world, Chromium chromium)
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public Task Reader_ReadsFindsAndReachesTheForm(int zoom) => chromium.Tell($"zoom-{zoom}", Zoomed(zoom), async page =>
    {
        await page.GotoAsync(world.Address);
        await Fits(page);
        await page.GetByRole(AriaRole.Link, new() { Name = World.OpenTitle }).ClickAsync();
        await page.Arrives("**" + world.OpenNotice);
        await Fits(page);
        await Assertions.Expect(page.GetByTestId("official-text")).ToContainTextAsync("建立巡查台账");

        await page.GetByLabel("搜索公告和整改事项").FillAsync("7篇年度课题");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await page.Arrives("**/search/?q=*");
        var result = page.GetByTestId("search-results").GetByRole(AriaRole.Link);
        await result.WaitForAsync();
        await Fits(page);
        await result.ClickAsync();
        await page.Arrives("**#item-2-1-3");
        await Fits(page);

        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "提意见" }).ClickAsync();
        await page.Arrives("**/feedback");
        await new CitizenPages(page).End.ScrollIntoViewIfNeededAsync();
        await Fits(page);
    });

    [Theory]
    [InlineData(PageTypes.Seed)]
    [InlineData("/ledger/")]
    [InlineData("/feedback")]
    public Task LargeText_AndZoomTogetherStillFit(string path) => chromium.Tell("zoom-large", Zoomed(2), async page =>
    {
        await page.GotoAsync(world.Address + path);
        await page.GetByRole(AriaRole.Button, new() { Name = "大字" }).ClickAsync();
        await Fits(page);
    });

    private static BrowserNewContextOptions Zoomed(int zoom) =>
        new() { ViewportSize = new() { Width = 1280 / zoom, Height = 1024 / zoom }, DeviceScaleFactor = zoom };

    // No line is longer than the window: nobody scrolls sideways to read on.
    private static async Task Fits(IPage page) =>
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
}
