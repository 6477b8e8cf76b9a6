using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>What every page must look like on every screen.</summary>
[Collection(Stories.Name)]
public sealed class LookTests(World world, Chromium chromium)
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/notices/", "/notices/2023/xuncha-zhenggai/", "/divisions/", "/about/", "/privacy/", "/feedback", "/track", "/no-such-page",
        "/feedback?notice=2023-xuncha-zhenggai", "/search/", "/search/2023/", "/ledger/", "/ledger/2023/", "/contact/", "/sitemap/", "/notices/archive/", "/search/?q=%E8%B5%84%E9%87%91",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_FitsAPhoneWithoutSidewaysScrolling(string path) =>
        chromium.Tell("fits" + path.Replace('/', '-').Replace('?', '-'), new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + path);
            Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            await page.GetByRole(AriaRole.Button, new() { Name = "大字" }).ClickAsync();
            Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_AsksNoOtherHostForAnything(string path) =>
        chromium.Tell("hosts" + path.Replace('/', '-').Replace('?', '-'), new(), async page =>
        {
            var foreign = new List<string>();
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(world.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    foreign.Add(request.Url);
                }
            };
            await page.GotoAsync(world.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Empty(foreign);
        });

    [Fact]
    public Task Notice_IsPicturedForTheReadme() =>
        chromium.Tell("readme", new() { ViewportSize = Chromium.Desktop, DeviceScaleFactor = 1 }, async page =>
        {
            await page.GotoAsync(world.Address + world.OpenNotice);
            Assert.NotEmpty(await page.ScreenshotAsync(new() { Path = Pictures.Documentation("notice") }));
            await page.GotoAsync(world.Address);
            Assert.NotEmpty(await page.ScreenshotAsync(new() { Path = Pictures.Documentation("home") }));
        });
}
