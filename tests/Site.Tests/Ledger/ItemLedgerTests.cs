using System.Text;
using System.Text.Json;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class ItemLedgerTests(SampleSite sample)
{
    private const string Body = "前言。\n一、情况\n1.甲事项\n一是建成示范村25个。二是再办。\n2.乙事项\n一是办了。";

    [Fact]
    public void Seed_HasEveryItemInTheLedger()
    {
        var rows = sample.Page("ledger/index.html").QuerySelectorAll("tbody tr").Where(row => row.InnerHtml.Contains("xuncha-zhenggai", StringComparison.Ordinal)).ToList();

        Assert.Equal(12, rows.Count);
        Assert.Contains("4镇；25村", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/notices/2023/xuncha-zhenggai/#item-2-1-2", rows[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("乡村振兴处", rows[1].QuerySelector("[data-label=牵头处室]")!.TextContent);
    }

    [Fact]
    public void ProgressAndSupport_AreShownOnLedgerAndCard()
    {
        using var site = TinySite.WithNotice(Body, TinySite.HeadWith("rectification: true\nitemSupport:\n  1-1: [zhc]\nprogress:\n  1-1: 基本完成")).Built();

        var cells = site.Page("ledger/index.html").QuerySelectorAll("tbody tr")
            .Select(row => (row.QuerySelector("[data-label=进展]")!.TextContent, row.QuerySelector("[data-label=配合处室]")!.TextContent));
        Assert.Equal([("基本完成", "综合处"), ("未注明", "未注明")], cells);
        Assert.Contains("进展：基本完成", site.NoticePage().QuerySelector("#item-1-1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("progress:\n  1-1: 完成了", "PN308", 6, 8)]
    [InlineData("progress:\n  9-9: 已完成", "PN315", 6, 8)]
    [InlineData("itemSupport:\n  1-1: [meiyou]", "PN310", 6, 8)]
    [InlineData("itemDivisions:\n  1-1: zhc\nitemSupport:\n  1-1: [zhc]", "PN323", 8, 8)]
    public void WrongKey_IsReportedAtItsPlace(string keys, string code, int line, int column)
    {
        using var site = TinySite.WithNotice(Body, TinySite.HeadWith(keys));

        site.AssertFault(code, "notices/2026/ceshi/notice.md", line, column);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("@甲", "\"'@甲\"")]
    [InlineData("2-1-3", "\"'2-1-3\"")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("甲", "甲")]
    public void CsvCell_IsNeverComputed(string value, string cell) => Assert.Equal(cell, LedgerCsv.Cell(value));

    [Fact]
    public void Csv_OpensInSpreadsheets()
    {
        var bytes = File.ReadAllBytes(Path.Combine(sample.Output, "ledger/2023/ledger.csv"));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("\uFEFF公告,示例,发布日期,事项编号", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("https://notice.example.gov.cn/notices/2023/xuncha-zhenggai/#item-2-1-2", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_NamesIdsAndLinks()
    {
        using var json = JsonDocument.Parse(sample.Read("ledger/2023/ledger.json"));
        var item = json.RootElement.GetProperty("items").EnumerateArray().Single(one =>
            one.GetProperty("notice").GetString() == "2023-xuncha-zhenggai" && one.GetProperty("item").GetString() == "2-1-2");

        Assert.Equal(("xczx", 4, JsonValueKind.Null, false),
            (item.GetProperty("lead").GetString(), item.GetProperty("measures").GetInt32(), item.GetProperty("progress").ValueKind, item.GetProperty("example").GetBoolean()));
    }

    [Theory]
    [InlineData("example: false", "否")]
    [InlineData("example: true", "是")]
    public void Csv_SaysTheSameWordsAsThePage(string key, string example)
    {
        using var site = TinySite.WithNotice(Body, TinySite.HeadWith("rectification: true\n" + key)).Built();

        var rows = site.Read("ledger/2026/ledger.csv").Split("\r\n");
        var cells = site.Page("ledger/index.html").QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent)).ToList();

        Assert.Equal($"测试公告,{example},2026-01-05,事项1-2,一、2,乙事项,1,无,未注明,未注明,未注明,https://www.example.gov.cn/notices/2026/ceshi/#item-1-2", rows[2]);
        Assert.Equal(["1 条", "无", "未注明", "未注明", "未注明"], cells[1]);
        Assert.Equal(example is "是" ? 2 : 0, site.Page("ledger/index.html").QuerySelectorAll("tbody .tag-example").Length);
        Assert.Contains($"\"example\":{(example is "是" ? "true" : "false")}", site.Read("ledger/2026/ledger.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("'", string.Join('\n', rows), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_StandWithTheWordsThatTheyCount()
    {
        using var site = TinySite.WithNotice(
            "前言。\n一、情况\n1.甲\n一是共排查697个项目，其中688个已办结。二是拨付1,234.5万元，3至5月在全市范围内组织有关单位逐一上门走访农户12户。",
            TinySite.HeadWith("rectification: true")).Built();

        Assert.Equal("共排查697个项目；其中688个已办结；拨付1,234.5万元；12户", site.Page("ledger/index.html").QuerySelector("[data-label=数据]")!.TextContent);
        Assert.Contains("\"共排查697个项目；其中688个已办结；拨付1,234.5万元；12户\"", site.Read("ledger/2026/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void DivisionPage_HasItsDutiesItemsAndNotices()
    {
        var page = sample.Page("divisions/zhc/index.html");

        Assert.Contains("政务公开与信访接待", page.QuerySelector(".division")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll(".ledger tbody tr").Length);
        Assert.Single(page.QuerySelectorAll(".notice-entry"));
        Assert.Empty(sample.Page("divisions/jgjw/index.html").QuerySelectorAll(".ledger, .notice-entry"));
    }
}
