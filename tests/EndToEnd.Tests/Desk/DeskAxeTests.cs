using System.Text.Json;
using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Proof;
using PublicNotice.EndToEnd.Tests.Reading;

namespace PublicNotice.EndToEnd.Tests.Desk;

/// <summary>axe-core finds nothing on the staff's pages of the queue, and the Tab key alone gets everywhere.</summary>
[Collection(Stories.Name)]
public sealed class DeskAxeTests(World world, Chromium chromium)
{
    private static readonly string Axe = File.ReadAllText(Tools.Package("axe-core/axe.min.js"));

    private static readonly Dictionary<string, Func<IPage, Task>> Deeds = new()
    {
        ["list"] = _ => Task.CompletedTask,
        ["folded-open"] = async page =>
        {
            await page.GetByTestId("filters").Locator("summary").ClickAsync();
            await page.GetByTestId("bulk").Locator("summary").ClickAsync();
        },
        ["keys"] = async page =>
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("?");
        },
        ["plan"] = async page =>
        {
            await page.GetByTestId("bulk").Locator("summary").ClickAsync();
            await page.GetByLabel("本页").CheckAsync();
            await page.Locator("#bulk-division").SelectOptionAsync("zhc");
            await page.GetByTestId("bulk-preview").ClickAsync();
            await page.GetByTestId("plan").WaitForAsync();
        },
    };

    public static TheoryData<string> Names { get; } = [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Page_HasNoViolation(string name) => chromium.Tell("desk-axe-" + name, new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await Office.SitDown(world, page);
        await page.OpenLetters(world);
        await Deeds[name](page);
        await page.EvaluateAsync(Axe);
        var faults = new List<string>();
        foreach (var size in (ViewportSize[])[Chromium.Desktop, Chromium.Phone])
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            var found = await page.EvaluateAsync<JsonElement>("""
                async () => (await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }))
                  .violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`))
                """);
            faults.AddRange(found.EnumerateArray().Select(fault => $"{size.Width}: {fault.GetString()}"));
        }

        Faults.None(faults);
    });

    [Fact]
    public Task KeyboardAlone_FindsFiltersAndPlans() => chromium.Tell("desk-keyboard", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await Office.SitDown(world, page);
        await page.OpenLetters(world);
        await page.TabTo(page.Locator("#q"));
        await page.TabTo(page.GetByTestId("filters").Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(page.GetByLabel("来件类型"));
        await page.TabTo(page.GetByTestId("bulk").Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(page.GetByLabel("勾选的"));
        await page.TabTo(page.Locator("#bulk-division"));
        await page.Keyboard.TypeAsync("综合");
        await page.TabTo(page.GetByLabel("选择办件").First);
        await page.Keyboard.PressAsync("Space");
        await page.TabTo(page.Locator("a.subject").Last);
        await page.TabTo(page.GetByTestId("save-view"));
    });
}
