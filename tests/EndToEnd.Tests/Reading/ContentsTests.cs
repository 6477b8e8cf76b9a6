using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>The table of contents follows the reader, and leads.</summary>
[Collection(Stories.Name)]
public sealed class ContentsTests(World world, Chromium chromium)
{
    [Fact]
    public Task Contents_FollowTheReaderDownAndUp() => chromium.Tell("contents-follow", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed);
        var targets = await page.Locator(".toc-wide a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(3 + 11 + 12, targets.Length);
        foreach (var target in (string[])[targets[0], targets[5], targets[12], targets[^1], targets[4], targets[0]])
        {
            await page.EvaluateAsync("target => document.querySelector(target).scrollIntoView({ block: 'start' })", target);
            var mark = page.Locator(".toc-wide [aria-current]");
            await Assertions.Expect(mark).ToHaveCountAsync(1);
            await Assertions.Expect(mark).ToHaveAttributeAsync("href", await AtTheTop(page, targets));
            await Assertions.Expect(mark).ToBeInViewportAsync();
        }
    });

    [Fact]
    public Task Entry_LeadsToItsPart() => chromium.Tell("contents-lead", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await page.Locator(".toc-wide a[href='#item-2-1-3']").ClickAsync();
        await Assertions.Expect(page.Locator("#item-2-1-3 h4")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".toc-wide [aria-current]")).ToHaveAttributeAsync("href", "#item-2-1-3");
    });

    [Fact]
    public Task Phone_OpensTheContentsOnDemand() => chromium.Tell("contents-phone", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await Assertions.Expect(page.Locator(".toc-wide")).ToBeHiddenAsync();
        var entry = page.Locator(".toc-narrow a[href='#item-2-2-4']");
        await Assertions.Expect(entry).ToBeHiddenAsync();
        await page.Locator(".toc-narrow summary").ClickAsync();
        await entry.ClickAsync();
        await Assertions.Expect(page.Locator("#item-2-2-4 h4")).ToBeInViewportAsync();
    });

    [Fact]
    public Task Phone_HasAWayBackToTheContents() => chromium.Tell("contents-back", new() { ViewportSize = new() { Width = 360, Height = 740 } }, async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await page.Locator("#item-2-2-4").ScrollIntoViewIfNeededAsync();
        var back = page.Locator(".to-contents");
        await Assertions.Expect(back).ToBeInViewportAsync();
        Assert.InRange(await back.EvaluateAsync<double>("link => link.getBoundingClientRect().height"), 44, 80);
        await back.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toc-narrow summary")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".toc-narrow a").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await Assertions.Expect(back).ToBeHiddenAsync();
    });

    [Fact]
    public Task PhoneWithoutScripts_HasItToo() => chromium.Tell("contents-back-plain", new() { ViewportSize = new() { Width = 360, Height = 740 }, JavaScriptEnabled = false }, async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed + "#item-2-2-4");
        await page.Locator(".to-contents").ClickAsync();
        await Assertions.Expect(page.Locator(".toc-narrow summary")).ToBeInViewportAsync();
    });

    // The part that a reader is in: the last that begins in the upper third or so of the window.
    private static Task<string> AtTheTop(IPage page, string[] targets) => page.EvaluateAsync<string>("""
        targets => targets.filter(target => document.querySelector(target).getBoundingClientRect().top <= innerHeight * 0.36).at(-1) ?? targets[0]
        """, targets);
}
