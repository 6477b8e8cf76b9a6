using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>A citizen finds an item by its words, with and without JavaScript.</summary>
[Collection(Stories.Name)]
public sealed class SearchTests(World world, Chromium chromium)
{
    private const string Seed = "/notices/2023/xuncha-zhenggai/";

    // The first search of a cold service on a busy machine.
    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 20_000 };

    [Fact]
    public Task Words_FromTheHeaderLeadToTheItem() =>
        chromium.Tell("search", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address);
            await page.GetByLabel("搜索公告和整改事项").FillAsync("“7篇”年度课题");
            await page.Keyboard.PressAsync("Enter");
            await page.Arrives("**/search/?q=*");
            await Assertions.Expect(page.GetByTestId("search-status")).ToHaveTextAsync("找到 1 处，全部显示。", Patient);
            var result = page.GetByTestId("search-results").GetByRole(AriaRole.Listitem);
            await Assertions.Expect(result).ToContainTextAsync("中共深圳市乡村振兴和协作交流局党组关于巡察整改进展情况的公告");
            Assert.Equal("7篇年度课题", await result.Locator("mark").InnerTextAsync());
            await result.GetByRole(AriaRole.Link).ClickAsync();
            await page.Arrives($"**{Seed}#item-2-1-3");
        });

    [Fact]
    public Task Composing_AsksNothingUntilTheWordIsThere() =>
        chromium.Tell("search-composing", new() { ViewportSize = Chromium.Desktop }, async page =>
        {
            await page.GotoAsync(world.Address + "/search/");
            var input = page.GetByTestId("search");
            await input.EvaluateAsync("""
                input => {
                  input.dispatchEvent(new CompositionEvent('compositionstart'));
                  input.value = 'zijin';
                  input.dispatchEvent(new InputEvent('input', { isComposing: true }));
                }
                """);
            await page.WaitForTimeoutAsync(500);
            await Assertions.Expect(page.GetByTestId("search-status")).ToBeEmptyAsync();
            await input.EvaluateAsync("input => { input.value = '资金'; input.dispatchEvent(new CompositionEvent('compositionend')); }");
            await Assertions.Expect(page.GetByTestId("search-status")).ToContainTextAsync("找到");
        });

    [Fact]
    public Task Count_IsOfTheEntriesThatAreShown() => chromium.Tell("search-count", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await page.GotoAsync(world.Address + "/search/?q=" + Uri.EscapeDataString("整改"));
        var status = page.GetByTestId("search-status");
        await Assertions.Expect(status).ToContainTextAsync("合为", new() { Timeout = 20_000 });
        var said = Regex.Match(await status.InnerTextAsync(), "合为 ([0-9]+) 条").Groups[1].Value;
        Assert.Equal(said, (await page.Locator(".search-result").CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture));
    });

    [Fact]
    public Task RowOfATable_IsShownAsItsCells() => chromium.Tell("search-table", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await page.GotoAsync(world.Address + "/search/?q=" + Uri.EscapeDataString("青禾村"));
        var snippet = page.Locator(".search-snippet").First;
        await Assertions.Expect(snippet).ToContainTextAsync("青禾村、示例镇", new() { Timeout = 20_000 });
        Assert.DoesNotContain("|", await snippet.InnerTextAsync(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("资", "至少两个字")]
    [InlineData("龘靐龘", "没有找到“龘靐龘”")]
    public Task NothingToShow_IsSaidWithWhatToDo(string words, string said) =>
        chromium.Tell("search-none", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + "/search/?q=" + Uri.EscapeDataString(words));
            await Assertions.Expect(page.GetByTestId("search-status")).ToContainTextAsync(said);
            Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        });

    [Fact]
    public Task WithoutJavaScript_ThePlainListLeadsToTheItem() =>
        chromium.Tell("search-no-script", new() { ViewportSize = Chromium.Phone, JavaScriptEnabled = false }, async page =>
        {
            await page.GotoAsync(world.Address + "/search/?q=" + Uri.EscapeDataString("调研成果"));
            await Assertions.Expect(page.Locator("noscript .inset")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "2023 年" }).ClickAsync();
            await page.GetByTestId("search-list").GetByRole(AriaRole.Link, new() { Name = "推动调研成果转化为改革创新实效" }).ClickAsync();
            await page.Arrives($"**{Seed}#item-2-1-3");
        });

    [Fact]
    public Task Script_FoldsTextAsTheGeneratorDoes() =>
        chromium.Tell("search-text", new(), async page =>
        {
            await page.GotoAsync(world.Address + "/search/");
            foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "Site.Tests", "Search", "search-text.tsv")).Skip(1))
            {
                var cells = line.Split('\t');
                Assert.Equal(cells[1], await page.EvaluateAsync<string>("text => window.PublicNotice.searchText.fold(text).text", cells[0]));
            }
        });

    [Fact]
    public Task WordsApart_FindTheNoticesThatHoldThemAll() =>
        chromium.Tell("search-words", new() { ViewportSize = Chromium.Phone }, async page =>
        {
            await page.GotoAsync(world.Address + "/search/?q=" + Uri.EscapeDataString("调研成果 沉淀资金"));
            await Assertions.Expect(page.GetByTestId("search-status")).ToHaveTextAsync("找到 1 个公告，全部显示。", Patient);
            await Assertions.Expect(page.GetByTestId("search-results").GetByRole(AriaRole.Listitem)).ToContainTextAsync("巡察整改进展情况");
            await page.GetByTestId("search").FillAsync("调研成果 龘靐龘");
            await Assertions.Expect(page.GetByTestId("search-status")).ToContainTextAsync("没有找到同时含有这几个词的公告");
            await page.GetByTestId("search").FillAsync("2023 年 11 月");
            await Assertions.Expect(page.GetByTestId("search-results").Locator("mark").First).ToHaveTextAsync("2023年11月");
        });

    /// <summary>The script's own algorithm, over every substring of two to six signs of the sample, and its places' counts.</summary>
    [Fact]
    public Task Script_FindsEverySubstringExactly() =>
        chromium.Tell("search-exact", new(), async page =>
        {
            await page.GotoAsync(world.Address + "/search/");
            var faults = await page.EvaluateAsync<JsonElement>(SearchScript.Check, new { least = 2, most = 6, every = 1 });
            Assert.Empty(faults.GetProperty("wrong").EnumerateArray().Select(fault => fault.GetString()));
            Assert.InRange(faults.GetProperty("queries").GetInt32(), 20_000, int.MaxValue);
        });
}
