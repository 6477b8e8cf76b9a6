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

    [Fact]
    public Task Paper_LeavesOutWhatMeansNothingOnIt() => chromium.Tell("print-parts", new(), async page =>
    {
        await Print(page, PageTypes.Seed);
        foreach (var heading in (string[])["联系方式", "目录信息", "核对原文"])
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToHaveCountAsync(0);
        }

        await Assertions.Expect(page.Locator(".to-contents")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".document")).ToContainTextAsync("联系电话");
    });

    // GB/T 9704: 回行时，要做到词意完整.
    [Fact]
    public Task Title_BreaksBetweenWords() => chromium.Tell("print-title", new() { ViewportSize = new() { Width = 460, Height = 900 } }, async page =>
    {
        await Print(page, "/notices/2024/shifan-cun-gongshi/");
        var lines = await page.Locator(".notice-head h1").EvaluateAsync<string[]>("""
            title => {
              const lines = [];
              const walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode());) {
                for (let i = 0; i < node.length; i++) {
                  const range = document.createRange();
                  range.setStart(node, i);
                  range.setEnd(node, i + 1);
                  const top = Math.round(range.getBoundingClientRect().top);
                  if (lines.length === 0 || Math.abs(lines.at(-1).top - top) > 8) lines.push({ top, text: "" });
                  lines.at(-1).text += node.data[i];
                }
              }
              return lines.map(line => line.text);
            }
            """);
        Assert.True(lines.Length > 1, string.Join('|', lines));
        foreach (var word in (string[])["乡村振兴", "特色", "精品", "示范村", "入选", "名单", "2024年", "公示"])
        {
            Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal));
        }
    });

    [Fact]
    public Task Ledger_LiesAcrossAndCutsNoRow() => chromium.Tell("print-ledger", new(), async page =>
    {
        await page.GotoAsync(world.Address + "/ledger/");
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.All(MediaBox().Matches(pdf), sheet => Assert.Equal(("842", "595"), (Rounded(sheet.Groups["width"]), Rounded(sheet.Groups["height"]))));
        await page.SetViewportSizeAsync(1009, 680);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var row = page.Locator(".ledger tbody tr").First;
        Assert.Equal("avoid", await row.EvaluateAsync<string>("row => getComputedStyle(row).breakInside"));
        Assert.All(
            await page.Locator(".ledger tbody td").EvaluateAllAsync<double[]>("cells => cells.map(cell => cell.scrollWidth - cell.clientWidth)"),
            beyond => Assert.InRange(beyond, double.MinValue, 1));
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
