using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests.Reading;

/// <summary>On paper a notice is an official document after GB/T 9704.</summary>
[Collection(Stories.Name)]
public sealed partial class PrintTests(World world, Chromium chromium)
{
    private const double Point = 96.0 / 72;

    [Fact]
    public Task Body_IsSetAsTheStandardSays() => chromium.Tell("print-body", new(), async page =>
    {
        await Print(page, PageTypes.Seed);
        var line = page.Locator(".document .prose-line").First;
        Assert.Equal(16 * Point, await Style(line, "fontSize"), 1);
        Assert.Equal(28 * Point, await Style(line, "lineHeight"), 1);
        Assert.Equal(2 * 16 * Point, await Style(line, "textIndent"), 1);
        Assert.Equal(22 * Point, await Style(page.Locator(".notice-head h1"), "fontSize"), 1);
        Assert.Equal("center", await page.Locator(".notice-head h1").EvaluateAsync<string>("title => getComputedStyle(title).textAlign"));
        Assert.Equal("right", await page.Locator(".document .signature p").First.EvaluateAsync<string>("line => getComputedStyle(line).textAlign"));
    });

    [Fact]
    public Task Paper_CarriesTheTextAndNothingToPress() => chromium.Tell("print-chrome", new(), async page =>
    {
        await Print(page, PageTypes.Seed);
        Assert.Empty(await page.Locator("header, footer, nav, button, form, .item-foot, .period-actions").Locator("visible=true").AllInnerTextsAsync());
        Assert.Equal(
            await page.Locator(".document [data-line]").CountAsync(), await page.Locator(".document [data-line]").Locator("visible=true").CountAsync());
        await Assertions.Expect(page.Locator(".period-dates")).ToContainTextAsync("2023年11月23日至2023年12月14日");
    });

    // Large text is for the screen: paper keeps its standard.
    [Fact]
    public Task LargeText_LeavesPaperAsItIs() => chromium.Tell("print-large", new(), async page =>
    {
        await page.GotoAsync(world.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "大字" }).ClickAsync();
        await Print(page, PageTypes.Seed);
        Assert.Equal(16 * Point, await Style(page.Locator(".document .prose-line").First, "fontSize"), 1);
    });

    [Fact]
    public Task Pdf_IsOfA4Pages() => chromium.Tell("print-pdf", new(), async page =>
    {
        await page.GotoAsync(world.Address + PageTypes.Seed);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = MediaBox().Matches(pdf);
        Assert.InRange(sheets.Count, 5, 30);
        Assert.All(sheets, sheet => Assert.Equal(("595", "842"), (Rounded(sheet.Groups["width"]), Rounded(sheet.Groups["height"]))));
    });

    [Fact]
    public Task Button_AsksTheBrowserToPrint() => chromium.Tell("print-button", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await page.AddInitScriptAsync("window.print = () => { window.printed = true; };");
        await page.GotoAsync(world.Address + PageTypes.Seed);
        await page.GetByRole(AriaRole.Button, new() { Name = "打印或另存 PDF" }).ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.printed === true"));
    });

    private async Task Print(IPage page, string path)
    {
        await page.GotoAsync(world.Address + path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
    }

    private static Task<double> Style(ILocator line, string name) =>
        line.EvaluateAsync<double>("(line, name) => parseFloat(getComputedStyle(line)[name])", name);

    private static string Rounded(Group number) =>
        Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]")]
    private static partial Regex MediaBox();
}
