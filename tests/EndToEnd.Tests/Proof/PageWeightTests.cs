using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>A page is light, comes from one host, and stands still while it is read.</summary>
[Collection(Stories.Name)]
public sealed class PageWeightTests(World world, Chromium chromium)
{
    private const int Most = 60 * 1024;

    public static TheoryData<string> Still { get; } =
        ["home", "list", "list-state", "notice", "notice-open", "notice-corrected", "ledger", "search", "form", "receipt", "track"];

    // What the page itself, its styles and its scripts weigh on the wire, compressed as any server in front of it does.
    [Fact]
    public Task SeedNotice_WeighsLittle() => chromium.Tell("weight", new(), async page =>
    {
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(world.Address + PageTypes.Seed, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.All(answers, answer => Assert.StartsWith(world.Address, answer.Url, StringComparison.Ordinal));
        var weights = new List<long>();
        foreach (var answer in answers.Where(answer => answer.Request.ResourceType is "document" or "stylesheet" or "script"))
        {
            weights.Add(Compressed(await answer.BodyAsync()));
        }

        Assert.True(weights.Count >= 4, "The page, its styles and its scripts are asked for.");
        Assert.InRange(weights.Sum(), 1, Most);
    });

    [Theory]
    [MemberData(nameof(Still))]
    public async Task Page_StandsStillWhenTheScriptComesLate(string name)
    {
        foreach (var size in (ViewportSize[])[Chromium.Phone, Chromium.Desktop])
        {
            await StandsStill(name, size);
        }
    }

    private Task StandsStill(string name, ViewportSize size) =>
        chromium.Tell($"still-{name}-{size.Width}", new() { ViewportSize = size }, async page =>
        {
            await page.AddInitScriptAsync("""
                window.shifts = [];
                new PerformanceObserver(list => list.getEntries().filter(shift => !shift.hadRecentInput).forEach(shift =>
                  window.shifts.push(shift.value + ' ' + shift.sources.map(one => one.node?.parentElement?.outerHTML?.slice(0, 160)).join(' | '))))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
            await page.RouteAsync("**/assets/site-*.js", async route =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
                await route.ContinueAsync();
            });
            await PageTypes.Open(name, world, page);
            var shifts = await page.EvaluateAsync<JsonElement>("""
                () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shifts), 100))))
                """);
            Faults.None(shifts.EnumerateArray().Select(shift => shift.GetString()!));
        });

    private static long Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return target.Length;
    }
}
