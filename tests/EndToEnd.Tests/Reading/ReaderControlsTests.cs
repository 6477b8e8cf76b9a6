using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>大字, 高对比, 朗读: offered by the page, remembered on the device.</summary>
[Collection(Stories.Name)]
public sealed class ReaderControlsTests(World world, Chromium chromium)
{
    // A voice for a browser that has none: it remembers what it was asked to say, and a test ends each sentence.
    private const string Voice = """
        window.said = [];
        const voice = { speaking: null, speak(one) { this.speaking = one; window.said.push(one.text); }, cancel() { this.speaking = null; } };
        Object.defineProperty(window, 'speechSynthesis', { value: voice });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;

    [Theory]
    [InlineData("大字", "large")]
    [InlineData("高对比", "contrast")]
    public Task Choice_HoldsOnEveryPageUntilItIsTakenBack(string name, string kind) =>
        chromium.Tell("reader-" + kind, new() { ViewportSize = Chromium.Phone }, async page =>
        {
            // A choice that came after the first drawing would flash: it must be there when the body begins.
            await page.AddInitScriptAsync("""
                new MutationObserver((_, watch) => {
                  if (document.body) { window.atBody = document.documentElement.className; watch.disconnect(); }
                }).observe(document, { childList: true, subtree: true });
                """);
            await page.GotoAsync(world.Address);
            var plain = await Look(page);
            await Button(page, name).ClickAsync();
            var changed = await Look(page);
            Assert.NotEqual(plain, changed);
            foreach (var path in (string[])[PageTypes.Seed, "/feedback", "/no-such-page", "/"])
            {
                await page.GotoAsync(world.Address + path);
                Assert.Contains(kind, await page.EvaluateAsync<string>("() => window.atBody"), StringComparison.Ordinal);
                Assert.Equal(changed, await Look(page));
                Assert.Equal("true", await Button(page, name).GetAttributeAsync("aria-pressed"));
            }

            await Button(page, name).ClickAsync();
            await page.ReloadAsync();
            Assert.Equal(plain, await Look(page));
        });

    [Fact]
    public Task LargeText_IsAThirdLarger() => chromium.Tell("reader-size", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed);
        var line = page.Locator("[data-line]").Nth(3);
        var before = await line.EvaluateAsync<double>("line => parseFloat(getComputedStyle(line).fontSize)");
        await Button(page, "大字").ClickAsync();
        Assert.True(await line.EvaluateAsync<double>("line => parseFloat(getComputedStyle(line).fontSize)") >= before * 1.3);
    });

    [Fact]
    public Task LargeTextOnAPhone_LeavesTheWindowToThePage() => chromium.Tell("reader-header", new() { ViewportSize = new() { Width = 360, Height = 740 } }, async page =>
    {
        await page.GotoAsync(world.Address);
        await Button(page, "大字").ClickAsync();
        await Button(page, "高对比").ClickAsync();
        await page.GotoAsync(world.Address + PageTypes.Seed);
        Assert.InRange(await page.Locator(".site-header").EvaluateAsync<double>("header => header.getBoundingClientRect().height"), 44, 120);
        var ledger = page.GetByRole(AriaRole.Link, new() { Name = "台账", Exact = true });
        await Assertions.Expect(ledger).ToHaveCountAsync(0);
        await Button(page, "菜单").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Button(page, "菜单")).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeVisibleAsync();
        await ledger.ClickAsync();
        await page.WaitForURLAsync("**/ledger/");
        await Button(page, "大字").ClickAsync();
        await Assertions.Expect(Button(page, "菜单")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task ReadAloud_SaysTitleAndTextInOrderAndStops() => chromium.Tell("reader-aloud", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await page.AddInitScriptAsync(Voice);
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await Button(page, "朗读").ClickAsync();
        for (var i = 0; i < 400 && await page.EvaluateAsync<bool>("() => speechSynthesis.speaking !== null"); i++)
        {
            await Assertions.Expect(page.Locator(".being-read")).ToHaveCountAsync(1);
            await page.EvaluateAsync("() => { const one = speechSynthesis.speaking; speechSynthesis.speaking = null; one.onend(); }");
        }

        var said = await page.EvaluateAsync<string>("() => window.said.join('')");
        var text = string.Concat(await page.Locator(".notice-head h1, .document [data-line]").AllTextContentsAsync());
        Assert.Equal(text, said);
        Assert.Equal("false", await Button(page, "朗读").GetAttributeAsync("aria-pressed"));
    });

    [Fact]
    public Task ReadAloud_StopsWhenItIsPressedAgain() => chromium.Tell("reader-stop", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await page.AddInitScriptAsync(Voice);
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await Button(page, "朗读").ClickAsync();
        await Button(page, "停止朗读").ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => speechSynthesis.speaking === null"));
        await Assertions.Expect(page.Locator(".being-read")).ToHaveCountAsync(0);
        await Assertions.Expect(Button(page, "朗读")).ToBeVisibleAsync();
    });

    [Fact]
    public Task ReadAloud_SaysWhenTheDeviceHasNoVoice() => chromium.Tell("reader-mute", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await page.AddInitScriptAsync(Voice);
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await Button(page, "朗读").ClickAsync();
        await page.EvaluateAsync("() => speechSynthesis.speaking.onerror({ error: 'voice-unavailable' })");
        await Assertions.Expect(page.Locator("[data-reader-message]")).ToHaveTextAsync("本设备没有可用的中文语音，无法朗读");
    });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task<string> Look(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const root = getComputedStyle(document.documentElement);
          return root.fontSize + ' ' + root.getPropertyValue('--main') + ' ' + root.getPropertyValue('--ink-soft');
        }
        """);
}
