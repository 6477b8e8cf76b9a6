using System.Text.Json;

namespace PublicNotice.Site.Tests;

/// <summary>Only what notices about rectification say stands in the ledger, and nothing is left out unnoticed.</summary>
public sealed class RectificationTests
{
    private const string Body = "前言。\n一、情况\n1.甲事项\n一是建成示范村25个。\n2.乙事项\n一是办了。";

    [Theory]
    [InlineData("rectification: true", true)]
    [InlineData("rectification: false\ncategory: 巡察整改", false)]
    [InlineData("category: 巡察整改", true)]
    [InlineData("category: 资金监督", false)]
    public void KeyOrElseCategory_Decides(string keys, bool isListed)
    {
        using var site = TinySite.WithNotice(Body, TinySite.HeadWith(keys + "\ndivision: zhc\nitemDivisions:\n  1-1: zhc")).Built();

        Assert.Equal(isListed ? 2 : 0, site.Page("ledger/index.html").QuerySelectorAll("tbody tr").Length);
        Assert.Equal(isListed, File.Exists(Path.Combine(site.Output, "ledger/2026/ledger.csv")));
        Assert.Equal(isListed ? 1 : 0, site.Page("divisions/zhc/index.html").QuerySelectorAll(".ledger tbody tr").Length);
        site.AssertFile("sitemap/index.html", isListed ? "整改台账</a>（2 项）" : "整改台账</a>（0 项）");
    }

    [Fact]
    public void Title_DecidesToo()
    {
        using var site = TinySite.WithNotice(Body, TinySite.Head.Replace("测试公告", "关于整改情况的公告", StringComparison.Ordinal)).Built();

        Assert.Equal(2, site.Page("ledger/index.html").QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void ItemsOutsideTheLedger_KeepTheirAddressesAndTakeComments()
    {
        using var site = TinySite.WithNotice(Body).Built();

        Assert.NotNull(site.NoticePage().QuerySelector("#item-1-1"));
        Assert.Equal(["1-1", "1-2"], Assert.Single(NoticeIndex.Parse(site.Read(NoticeIndex.FileName)).Notices).Items.Select(item => item.Id));
        site.AssertFile("search/2026/index.html", "/notices/2026/ceshi/#item-1-1");
    }

    [Fact]
    public void TextThatSpeaksOfIt_AsksTheEditor()
    {
        using var site = TinySite.WithNotice(Body.Replace("前言", "现将整改情况公告如下", StringComparison.Ordinal));

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN327");
        Assert.Contains("rectification: true", fault.What.Message, StringComparison.Ordinal);
        site.WriteFile("notices/2026/ceshi/notice.md", TinySite.HeadWith("rectification: false") + "现将整改情况公告如下。\n一、情况\n1.甲\n一是办了。");
        Assert.DoesNotContain(site.Build().Faults, fault => fault.What.Code == "PN327");
    }

    [Fact]
    public void Check_SaysWhichNoticesAreListed()
    {
        using var site = TinySite.WithNotice(Body);
        site.WriteFile("notices/2026/zhenggai/notice.md", TinySite.HeadWith("rectification: true") + Body);

        var run = CommandLine.Run(site.Root, "check");
        var json = JsonDocument.Parse(CommandLine.Run(site.Root, "check", "--format", "json").Output).RootElement;

        Assert.Contains("整改台账列入 1 个公告的 2 个事项；1 个公告的 2 个事项不列入", run.Error, StringComparison.Ordinal);
        Assert.Contains("notices/2026/ceshi/notice.md", run.Error, StringComparison.Ordinal);
        Assert.Equal("notices/2026/zhenggai/notice.md", json.GetProperty("inLedger")[0].GetProperty("file").GetString());
        Assert.Equal(2, json.GetProperty("notInLedger")[0].GetProperty("items").GetInt32());
    }

    [Fact]
    public void Inspect_SaysItAndWhy()
    {
        using var site = TinySite.WithNotice(Body, TinySite.HeadWith("category: 巡察整改"));
        var file = Path.Combine(site.Content, "notices/2026/ceshi/notice.md");

        Assert.Contains("事项列入整改台账（分类含“整改”）", InspectRun.Of(file).Output, StringComparison.Ordinal);
        Assert.True((bool)InspectRun.Of(file, "--json").Json["rectification"]!);
    }

    [Theory]
    [InlineData("关于整改情况的公告", "rectification: true")]
    [InlineData("关于某事的公告", "rectification: false")]
    public void NewNotice_SaysItItself(string title, string line)
    {
        using var site = new TinySite();

        Assert.Equal(0, CommandLine.Run(site.Root, "new", title).ExitCode);
        Assert.Contains(line, File.ReadAllText(Directory.GetFiles(site.Content, "notice.md", SearchOption.AllDirectories)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void ImportedNotice_SaysItAndTheReportTellsTheGuess()
    {
        using var site = new TinySite();
        site.WriteFile("../draft.txt", "关于某事落实情况的公告\n现将整改情况公告如下。\n一、情况\n1.甲事项\n一是办了。\n联系电话：010-12345678。\n某局\n2026年1月5日");

        var run = CommandLine.Run(site.Root, "import", "draft.txt");

        Assert.Contains("rectification: true", File.ReadAllText(Directory.GetFiles(site.Content, "notice.md", SearchOption.AllDirectories)[0]), StringComparison.Ordinal);
        Assert.Contains("事项列入整改台账", run.Output + run.Error, StringComparison.Ordinal);
    }
}
