using System.Text.Json;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>axe-core finds nothing to object to, whatever the reader chose and however wide the screen is.</summary>
[Collection(Stories.Name)]
public sealed class AxeTests(World world, Chromium chromium)
{
    private static readonly string Axe = File.ReadAllText(Tools.Package("axe-core/axe.min.js"));

    // What is pressed to come from the mode before it to this one.
    private static readonly (string Name, string[] Presses)[] Modes = [("light", []), ("large", ["大字"]), ("contrast", ["大字", "高对比"])];

    public static TheoryData<string> Pages => PageTypes.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_HasNoViolation(string name) => chromium.Tell("axe-" + name, new() { ViewportSize = Chromium.Phone }, async page =>
    {
        await PageTypes.Open(name, world, page);
        await page.EvaluateAsync(Axe);
        var faults = new List<string>();
        foreach (var (mode, presses) in Modes)
        {
            foreach (var press in presses)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = press, Exact = true }).ClickAsync();
            }

            foreach (var size in (ViewportSize[])[Chromium.Phone, Chromium.Desktop])
            {
                await page.SetViewportSizeAsync(size.Width, size.Height);
                faults.AddRange((await Violations(page, mode == "contrast")).Select(fault => $"{mode}, {size.Width}: {fault}"));
            }
        }

        Faults.None(faults);
    });

    // Touch targets (WCAG 2.2) are off by default. High contrast promises more than the usual 4.5 : 1.
    private static async Task<IEnumerable<string>> Violations(IPage page, bool isContrast)
    {
        var found = await page.EvaluateAsync<JsonElement>("""
            async contrast => (await axe.run({
              resultTypes: ['violations'],
              rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: contrast } },
            })).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`))
            """, isContrast);
        return found.EnumerateArray().Select(fault => fault.GetString()!);
    }
}
