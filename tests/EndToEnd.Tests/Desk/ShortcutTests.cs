using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Desk;

/// <summary>快捷键 (incident T72): they do what links do, and never get in the way of typing.</summary>
[Collection(Stories.Name)]
public sealed class ShortcutTests(World world, Chromium chromium)
{
    [Fact]
    public Task Keys_MoveOpenAssignAnswerAndSearch() => chromium.Tell("keys", Options, async page =>
    {
        await Office.SitDown(world, page);
        await page.OpenLetters(world);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("tr.is-current")).ToContainTextAsync("第 2 盏");
        Assert.Contains("第 2 盏", await page.EvaluateAsync<string>("() => document.activeElement.textContent"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("tr.is-current")).ToContainTextAsync("第 3 盏");

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("a");
        await page.Arrives("**/staff/cases/*#division");
        await Assertions.Expect(page.Locator("#division")).ToBeFocusedAsync();

        await page.GoBackAsync();
        await page.IsComplete();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("tr.is-current")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("o");
        await page.Arrives("**/staff/cases/*");
    });

    [Fact]
    public Task Help_IsADialogThatEscapeCloses() => chromium.Tell("keys-help", Options, async page =>
    {
        await Office.SitDown(world, page);
        await page.IsComplete();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "快捷键" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal(0, await page.Locator("tr.is-current").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    });

    [Fact]
    public Task TypingAndComposing_AreLeftAlone() => chromium.Tell("keys-typing", Options, async page =>
    {
        await Office.SitDown(world, page);
        await page.OpenLetters(world);

        const string typed = "jk?/oar";
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(typed);
        Assert.Equal(Office.Words + typed, await page.Locator("#q").InputValueAsync());
        Assert.Equal(0, await page.Locator("tr.is-current").CountAsync());
        // What stood there before stands there again: else the list would be found anew when the field is left.
        foreach (var _ in typed)
        {
            await page.Keyboard.PressAsync("Backspace");
        }

        // An input method composes: the key belongs to it, wherever the focus is. Old browsers say so by the code alone.
        foreach (var key in (string[])["{ key: 'j', isComposing: true, bubbles: true }", "{ key: 'j', keyCode: 229, bubbles: true }"])
        {
            await page.EvaluateAsync($"() => document.body.dispatchEvent(new KeyboardEvent('keydown', {key}))");
            Assert.Equal(0, await page.Locator("tr.is-current").CountAsync());
        }

        await page.EvaluateAsync("() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true }))");
        Assert.Equal(0, await page.Locator("tr.is-current").CountAsync());
        await page.EvaluateAsync("() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))");
        Assert.Equal(1, await page.Locator("tr.is-current").CountAsync());
    });

    [Fact]
    public Task SwitchedOff_TheyStayOff() => chromium.Tell("keys-off", Options, async page =>
    {
        await Office.SitDown(world, page);
        await page.GetByTestId("keys-switch").ClickAsync();
        await page.OpenLetters(world);

        await Assertions.Expect(page.GetByTestId("keys-switch")).ToHaveTextAsync("快捷键：关");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(0, await page.Locator("tr.is-current").CountAsync());
        await page.GetByTestId("keys-switch").ClickAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await page.Locator("tr.is-current").CountAsync());
    });

    private static BrowserNewContextOptions Options => new() { ViewportSize = Chromium.Desktop };
}
