using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class FaultTests
{
    private const string Notice = "notices/2026/ceshi/notice.md";

    [Theory]
    [InlineData("PN205", "公示期：2026年1月5日至2026年13月9日。")]
    [InlineData("PN205", "公示期：2026年105日至2026年1月19日。")]
    [InlineData("PN203", "公示期：2026年1月5日至。")]
    [InlineData("PN203", "公示期为十个工作日。")]
    [InlineData("PN204", "公示期：2026年1月19日至2026年1月5日。")]
    public void OneWrongDate_IsOneError(string code, string line)
    {
        using var site = TinySite.WithNotice($"前言。\n{line}");

        Assert.Equal(code, string.Join(' ', site.Build().Faults.Where(fault => fault.IsError).Select(fault => fault.What.Code)));
    }

    [Theory]
    [InlineData("PN309", 4, 14, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-02-30\n---\n正文。")]
    [InlineData("PN307", 2, 1, "---\ntitle: 测试\nkind: 公告\n---\n正文。")]
    [InlineData("PN308", 3, 7, "---\ntitle: 测试\nkind: 公吿\npublishedAt: 2026-01-05\n---\n正文。")]
    [InlineData("PN310", 5, 11, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\ndivision: meiyou\n---\n正文。")]
    [InlineData("PN305", 3, 9, "---\ntitle: 测试\nkind: 公告: 甲\npublishedAt: 2026-01-05\n---\n正文。")]
    [InlineData("PN305", 4, 1, "---\ntitle: 测试\nkind: 公告\nsubjectWords: [甲, 乙\npublishedAt: 2026-01-05\n---\n正文。")]
    [InlineData("PN305", 5, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\ntitle: 又一个\n---\n正文。")]
    [InlineData("PN306", 5, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\ntilte: 错\n---\n正文。")]
    [InlineData("PN313", 1, 1, "---\nkind: 公告\npublishedAt: 2026-01-05\n---\n正文在这里，它不是标题。")]
    [InlineData("PN304", 1, 1, "没有开头的信息。")]
    [InlineData("PN322", 6, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n")]
    [InlineData("PN315", 6, 8, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nitemDivisions:\n  1-9: zhc\n---\n前言。\n一、情况\n1.甲\n一是办。")]
    [InlineData("PN315", 6, 8, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nitemIds:\n  1-1: 甲\n---\n前言。\n一、情况\n1.甲\n一是办。")]
    [InlineData("PN315", 12, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nitemIds:\n  1-1: 1-2\n---\n前言。\n一、情况\n1.甲\n一是办。\n2.乙\n一是办。")]
    [InlineData("PN111", 10, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n前言。\n一、情况\n1.甲\n一是办。\n3.丙\n一是办。")]
    [InlineData("PN316", 6, 3, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nperiod:\n  start: 2026-01-06\n---\n公示期：2026年1月5日至2026年1月9日。")]
    [InlineData("PN317", 6, 3, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nperiod:\n  start: 2026-01-06\n---\n正文。")]
    [InlineData("PN317", 6, 3, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nperiod:\n  start: 2026-01-06\n  end: 2026-01-02\n---\n正文。")]
    [InlineData("PN320", 6, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n[附件](meiyou.pdf)正文。")]
    [InlineData("PN319", 6, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n见[别处](/meiyou/)。")]
    [InlineData("PN319", 6, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n见[别处](javascript:alert(1))。")]
    [InlineData("PN319", 6, 1, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n见[本页](#item-9-9)。")]
    [InlineData("PN302", 6, 3, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n正文\u202E反转。")]
    [InlineData("PN302", 6, 2, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n正\0文。")]
    [InlineData("PN307", 5, 11, "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\nrevision: 2\n---\n正文。")]
    public void FaultInANotice_IsReportedAtItsPlace(string code, int line, int column, string text)
    {
        using var site = new TinySite();
        site.WriteFile(Notice, text);

        site.AssertFault(code, Notice, line, column);
    }

    [Theory]
    [InlineData("tilte: 错", "这里没有“tilte”这一项", "title")]
    [InlineData("period:\n  end: 2026-01-02", "早于开始日期 2026-01-05（没有写开始日期，按发布日期算）", "请核对这两个日期")]
    [InlineData("period:\n  start: 2026-01-06", "只有开始，没有截止日期", "end: 2026-01-31")]
    public void Message_SaysWhatIsWrongAndWhatToDo(string keys, string what, string remedy)
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith(keys));

        var fault = Assert.Single(site.Build().Faults, fault => fault.IsError);
        Assert.Contains(what, fault.What.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidUtf8_IsReportedAtItsByte()
    {
        using var site = new TinySite();
        site.WriteBytes(Notice, [.. "---\ntitle: 测"u8, 0xFF, .. "\n---\n"u8]);

        site.AssertFault(DiagnosticCode.NotUtf8, Notice, 2, 9);
    }

    [Fact]
    public void FileOver5Megabytes_IsNotReadAndSaysSo()
    {
        using var site = new TinySite();
        site.WriteBytes(Notice, new byte[(5 * 1024 * 1024) + 1]);

        Assert.Contains("5 MB", site.AssertFault("PN303", Notice, 1, 1).What.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PN311", "notices/2026/ceshi/notice.md", "notices/2025/ceshi/notice.md")]
    [InlineData("PN312", "notices/2026/Ce_Shi/notice.md", null)]
    public void FolderName_MustBeAnAddressOfItsOwn(string code, string path, string? other)
    {
        using var site = new TinySite();
        const string Text = "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n正文。";
        site.WriteFile(path, Text);
        if (other is not null)
        {
            site.WriteFile(other, Text);
        }

        site.AssertFault(code, path, 1, 1);
    }

    [Theory]
    [InlineData("notices/2026/ceshi/index.html", Notice)]
    [InlineData("notices/2026/ceshi/notice.txt", Notice)]
    [InlineData("pages/notices.md", "pages/notices.md")]
    public void NameThatThePageItselfTakes_IsReported(string path, string file)
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile(path, "# 标题");

        site.AssertFault("PN312", file, 1, 1);
    }

    [Fact]
    public void AttachmentThatLinksToItself_IsReported()
    {
        using var site = TinySite.WithNotice("正文。");
        File.CreateSymbolicLink(Path.Combine(site.Content, "notices/2026/ceshi/quan.pdf"), "quan.pdf");

        site.AssertFault(DiagnosticCode.FileUnreadable, Notice, 1, 1);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    public void YamlNestedWithoutEnd_IsReportedAndNoCrash(string opening)
    {
        using var site = new TinySite();
        site.WriteFile(Notice, $"---\ntitle: 测试\nkind:\n {string.Concat(Enumerable.Repeat(opening, 100_000))}\n---\n正文。");

        Assert.Contains(site.Build().Faults, fault => fault.What.Code == "PN305");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("**")]
    [InlineData("![a](")]
    [InlineData("> ")]
    public void MarkdownNestedWithoutEnd_IsShownOrReported(string opening)
    {
        var line = string.Concat(Enumerable.Repeat(opening, 20_000)) + "](x)";
        using var site = TinySite.WithNotice($"正文。\n{line}");
        site.WriteFile("pages/about.md", $"# 关于\n\n{line}");

        Assert.NotEmpty(site.Build().Faults);
    }

    [Fact]
    public void FolderWithoutNotice_IsReported()
    {
        using var site = new TinySite();
        site.WriteFile("notices/2026/ceshi/fujian.txt", "附件");

        site.AssertFault("PN320", Notice, 1, 1);
    }

    [Theory]
    [InlineData("PN193", "calendar/2025.json", 1, "{")]
    [InlineData("PN193", "calendar/2025.json", 1, "{\"year\": 2024, \"papers\": [], \"daysOff\": [], \"makeUpWorkdays\": []}")]
    [InlineData("PN323", "divisions.yml", 4, "divisions:\n  - id: zhc\n    name: 甲\n  - id: zhc\n    name: 乙")]
    [InlineData("PN306", "site.yml", 1, "burau: 某局")]
    [InlineData("PN307", "clocks.yml", 3, "default: a\nclocks:\n  - id: a\n    name: 甲\n    days: 7\n    unit: working\n    mark: V\n    effectiveFrom: 2020-01-01")]
    [InlineData("PN308", "clocks.yml", 1, "default: b\nclocks:\n  - id: a\n    name: 甲\n    days: 7\n    unit: working\n    mark: V\n    basis: 某条例第一条\n    effectiveFrom: 2020-01-01")]
    [InlineData("PN308", "clocks.yml", 5, "default: a\nclocks:\n  - id: a\n    name: 甲\n    days: 0\n    unit: working\n    mark: V\n    basis: 某条例第一条\n    effectiveFrom: 2020-01-01")]
    [InlineData("PN308", "clocks.yml", 7, "default: a\nclocks:\n  - id: a\n    name: 甲\n    days: 7\n    unit: working\n    mark: 可信\n    basis: 某条例第一条\n    effectiveFrom: 2020-01-01")]
    [InlineData("PN308", "clocks.yml", 3, "default: a\nclocks:\n  - id: a\n    name: 甲\n    days: 7\n    unit: working\n    mark: V\n    basis: 某条例第一条")]
    public void FaultInAnotherFile_IsReported(string code, string file, int line, string text)
    {
        using var site = new TinySite();
        site.WriteFile(file, text);

        Assert.Contains(site.Build().Faults, fault => fault.IsError && fault.File == "content/" + file && fault.What.Code == code && fault.What.Line == line);
    }

    [Theory]
    [InlineData("见[公告](/notice/)。", 1, 2)]
    [InlineData("第一段。\n\n见[公告](/notices/#meiyou)。", 3, 2)]
    [InlineData("见[本页](#meiyou)。", 1, 2)]
    [InlineData("见[相对](notices/)。", 1, 2)]
    public void BrokenLinkInAPage_IsReported(string text, int line, int column)
    {
        using var site = new TinySite();
        site.WriteFile("pages/about.md", $"---\ntitle: 关于\n---\n{text}");

        site.AssertFault("PN319", "pages/about.md", 3 + line, column);
    }

    [Theory]
    [InlineData("title: 关于 #1 号项目的公告", 2, 10, "“#1 号项目的公告”被当作注释，不在 title 里")]
    [InlineData("title: 测试公告\nrevisionNote: 更正 # 3 号村", 3, 17, "“# 3 号村”被当作注释，不在 revisionNote 里")]
    public void WordsThatYamlTakesForAComment_AreTold(string head, int line, int column, string sentence)
    {
        using var site = TinySite.WithNotice("正文。", TinySite.Head.Replace("title: 测试公告", head, StringComparison.Ordinal));

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code is "PN328");
        Assert.Equal((line, column), (fault.What.Line, fault.What.Column));
        Assert.StartsWith(sentence, fault.What.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: \"关于 #1 号项目的公告\"")]
    [InlineData("title: 关于#1号项目的公告")]
    [InlineData("# 说明\ntitle: 测试公告")]
    public void HashThatIsPartOfTheTitleOrAComment_IsNoFault(string head)
    {
        using var site = TinySite.WithNotice("正文。", TinySite.Head.Replace("title: 测试公告", head, StringComparison.Ordinal));

        Assert.DoesNotContain(site.Build().Faults, fault => fault.What.Code is "PN328");
    }

    [Fact]
    public void BrokenListOfDivisions_IsToldOnceAndNotForEveryItem()
    {
        using var site = TinySite.WithNotice("一、情况\n1.甲\n一是办。", TinySite.HeadWith("division: zhc\nitemDivisions:\n  1-1: zhc"));
        site.WriteFile("divisions.yml", "divisions: [");

        Assert.Equal(["PN305"], site.Build().Faults.Where(fault => fault.IsError).Select(fault => fault.What.Code));
    }

    [Fact]
    public void AllFaults_AreListedAtOnceAndInOrder()
    {
        using var site = new TinySite();
        site.WriteFile("site.yml", "burau: 某局");
        site.WriteFile(Notice, "---\ntitle: 测试\nkind: 无\npublishedAt: 昨天\ndivision: meiyou\n---\n正文。");
        site.WriteFile("pages/about.md", "没有标题");

        var faults = site.Build().Faults;

        Assert.True(faults.Select(fault => fault.File).Distinct().Count() == 3);
        Assert.Equal(faults.Select(fault => (fault.File, fault.What.Line)), faults.Select(fault => (fault.File, fault.What.Line)).Order());
        Assert.Equal(["PN308", "PN309", "PN310", "PN231"], faults.Where(fault => fault.File.EndsWith("notice.md", StringComparison.Ordinal)).Select(fault => fault.What.Code));
    }

    [Fact]
    public void HostileWordsInEveryField_AreShownAsWords()
    {
        const string Hostile = "<script>alert('x')</script>\\\"'&";
        using var site = new TinySite();
        site.WriteFile(Notice, $"---\ntitle: \"{Hostile}\"\nkind: 公告\npublishedAt: 2026-01-05\ncategory: \"{Hostile}\"\nissuer: \"{Hostile}\"\n---\n正文。");
        site.WriteFile("pages/about.md", "# 关于<script>alert(1)</script>\n\n<script>alert(2)</script>\n\n[链接](/)");

        site.Built();

        Assert.All(Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories), path =>
            Assert.DoesNotContain("<script>alert", File.ReadAllText(path, Encoding.UTF8), StringComparison.Ordinal));
        Assert.Contains("<script>alert('x')</script>", site.NoticePage().QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
