using System.Text.Json;
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

    /// <summary>The script's own algorithm, over every tenth place of the seed notice and each length.</summary>
    [Fact]
    public Task Script_FindsEverySubstringExactly() =>
        chromium.Tell("search-exact", new(), async page =>
        {
            await page.GotoAsync(world.Address + "/search/");
            var faults = await page.EvaluateAsync<JsonElement>("""
                async seed => {
                  const own = window.PublicNotice;
                  const index = await own.searchIndex.open('/search/table.bin');
                  const text = await (await fetch(seed + 'notice.txt')).text();
                  const described = (await Promise.all(Array.from({ length: index.count }, (_, i) => index.describe(i)))).find(one => one.path === seed);
                  const lines = [...text.split('\n'), described.title].map(line => own.searchText.fold(line).text).join('\n');
                  const faults = [];
                  for (let at = 0, length = 2; at < lines.length; at += 10, length = 2 + at % 7 % 5) {
                    const query = lines.slice(at, at + length);
                    if (query.length < 2 || query.includes('\n') || own.searchText.query(query) !== query) continue;
                    let should = 0;
                    for (let i = lines.indexOf(query); i >= 0; i = lines.indexOf(query, i + 1)) should++;
                    const found = await own.search.collect(own.search.start(index, query), Infinity);
                    const paths = await Promise.all(found.map(async place => (await index.describe(index.noticeAt(place))).path));
                    if (paths.filter(path => path === seed).length !== should) faults.push(query);
                  }
                  return faults;
                }
                """, Seed);
            Assert.Empty(faults.EnumerateArray().Select(fault => fault.GetString()));
        });
}
