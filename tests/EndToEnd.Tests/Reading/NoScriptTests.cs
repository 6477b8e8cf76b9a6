using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>A reader whose browser runs no script.</summary>
[Collection(Stories.Name)]
public sealed class NoScriptTests(World world, Chromium chromium)
{
    private static readonly BrowserNewContextOptions NoScript = new() { ViewportSize = Chromium.Phone, JavaScriptEnabled = false };

    [Fact]
    public Task Reader_ReadsFindsAndReachesTheForm() => chromium.Tell("no-script-journey", NoScript, async page =>
    {
        await page.GotoAsync(world.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "中共深圳市乡村振兴和协作交流局党组关于巡察整改进展情况的公告" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("official-text")).ToContainTextAsync("邮政信箱");
        Assert.Equal(12, await page.GetByTestId("item").CountAsync());

        await page.GetByLabel("搜索公告和整改事项").FillAsync("调研成果");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await Assertions.Expect(page.Locator("noscript .inset")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2023 年" }).ClickAsync();
        await page.GetByTestId("search-list").GetByRole(AriaRole.Link, new() { Name = "推动调研成果转化为改革创新实效" }).ClickAsync();
        await page.Arrives($"**{PageTypes.Seed}#item-2-1-3");

        await page.Locator("#item-2-1-3").GetByRole(AriaRole.Link, new() { Name = "对本项提意见" }).ClickAsync();
        await page.GetByTestId("standing-channel").ClickAsync();
        await Assertions.Expect(page.GetByTestId("feedback-form")).ToBeVisibleAsync();
    });

    // Nothing that only a script could answer is offered.
    [Theory]
    [InlineData(PageTypes.Seed)]
    [InlineData("/notices/")]
    [InlineData("/search/")]
    [InlineData("/feedback")]
    public Task Page_OffersNoButtonThatDoesNothing(string path) => chromium.Tell("no-script-buttons", NoScript, async page =>
    {
        await page.GotoAsync(world.Address + path);
        var buttons = page.Locator("button:visible:not([type=submit])");
        Assert.Empty(await buttons.AllInnerTextsAsync());
    });
}
