using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PublicNotice.Site.Tests;

public sealed class RevisionTests
{
    private const string Folder = "notices/2026/ceshi/";
    private const string Second = "revision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字";

    [Fact]
    public void Record_ChainsToTheRevisionBefore()
    {
        using var site = Corrected();

        using var record = JsonDocument.Parse(site.Read(Folder + "notice.json"));

        Assert.Equal(HashOf(site, "revisions/1/notice.json"), record.RootElement.GetProperty("previousSha256").GetString());
        Assert.Equal(HashOf(site, "notice.txt"), record.RootElement.GetProperty("textSha256").GetString());
        Assert.Equal(HashOf(site, "notice.json"), site.NoticePage().QuerySelector("[data-testid=record-hash]")!.TextContent);
    }

    [Fact]
    public void FirstRevision_KeepsItsRecordToTheByte()
    {
        using var before = TinySite.WithNotice("正文。\n建成25个村，其余不变。").Built();
        using var after = Corrected();

        Assert.Equal(before.Read(Folder + "notice.json"), after.Read(Folder + "revisions/1/notice.json"));
    }

    [Fact]
    public void Page_ShowsWhatWasCorrectedWhenAndWhy()
    {
        using var site = Corrected();
        var history = site.NoticePage().QuerySelector(".revisions")!;

        Assert.Equal(["第 2 版 2026-01-07 10:00", "第 1 版 2026-01-05 09:00"], history.QuerySelectorAll(".revision-title").Select(one => one.TextContent));
        Assert.Contains("更正：更正数字", history.TextContent, StringComparison.Ordinal);
        Assert.Equal("建成［删去］25［改为］26个村，其余不变。", history.QuerySelector(".change")!.TextContent);
        Assert.Equal("第 2 行", history.QuerySelector(".change-place")!.TextContent);
    }

    [Fact]
    public void ChangedTable_ShowsItsCellsApart()
    {
        const string Table = "名单：\n| 村名 | 镇街 |\n| --- | --- |\n| 青禾村 | 示例镇 |\n";
        using var site = TinySite.WithNotice(Table.Replace("青禾", "石桥", StringComparison.Ordinal), TinySite.HeadWith(Second));
        site.WriteFile(Folder + "revisions/1.md", TinySite.Head + Table);
        site.Built();

        Assert.Equal("［删去］青禾［改为］石桥村　示例镇", site.NoticePage().QuerySelector(".change")!.TextContent);
        Assert.Equal("第 4 行", site.NoticePage().QuerySelector(".change-place")!.TextContent);
    }

    [Theory]
    [InlineData("revision: 1", "2.md", "revisions 里的 1.md、2.md 没有发布：本公告是第 1 版，还没有以前的版本；请核对 revision 和文件名。")]
    [InlineData(Second, "01.md", "revisions 里的 01.md 没有发布：本公告是第 2 版，以前的版本是 1.md 至 1.md；请核对 revision 和文件名。")]
    public void FileThatIsNoEarlierRevision_IsTold(string keys, string name, string sentence)
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith(keys));
        site.WriteFile(Folder + "revisions/1.md", TinySite.Head + "正文");
        site.WriteFile(Folder + "revisions/" + name, TinySite.Head + "正文");

        Assert.Equal(sentence, Assert.Single(site.Build().Faults, fault => fault.What.Code is "PN523").What.Message);
    }

    [Fact]
    public void ItemTakenOut_MustNotHandItsIdToTheNext()
    {
        const string Three = "一、情况\n1.甲事项\n一是办了甲。\n2.乙事项\n一是办了乙。\n3.丙、丁事项\n一是办了丙。";
        const string Two = "一、情况\n1.甲事项\n一是办了甲。\n2.丙丁事项\n一是办了丙。";
        using var site = TinySite.WithNotice(Two, TinySite.HeadWith(Second));
        site.WriteFile(Folder + "revisions/1.md", TinySite.Head + Three);

        var said = site.AssertFault("PN315", Folder + "notice.md", 5, 11).What.Message;
        Assert.Contains("有 1 个事项的编号与以前的版本不同（“丙丁事项”原来是 1-3，现在是 1-2）", said, StringComparison.Ordinal);
        Assert.Contains("请在开头的 itemIds 里写 1-2: 1-3，新增的事项用没有用过的编号。", said, StringComparison.Ordinal);

        site.WriteFile(Folder + "notice.md", TinySite.HeadWith(Second + "\nitemIds:\n  1-2: 1-3") + Two);
        site.Built();
        Assert.Contains("丙丁事项", site.NoticePage().QuerySelector("#item-1-3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsRenamedOrAddedAtTheEnd_KeepTheirIdsWithoutAWord()
    {
        using var site = TinySite.WithNotice("一、情况\n1.甲事项（改）\n一是办了甲。\n2.乙事项\n一是办了乙。\n3.乙事项\n一是又办了乙。", TinySite.HeadWith(Second));
        site.WriteFile(Folder + "revisions/1.md", TinySite.Head + "一、情况\n1.甲事项\n一是办了甲。\n2.乙事项\n一是办了乙。");

        Assert.DoesNotContain(site.Build().Faults, fault => fault.What.Code is "PN315");
    }

    [Fact]
    public void DateWithoutATime_IsShownAsTheDateAlone()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.Head.Replace(" 09:00", "", StringComparison.Ordinal)).Built();

        var time = site.NoticePage().QuerySelector(".notice-facts time")!;
        Assert.Equal(("2026-01-05", "2026-01-05"), (time.TextContent, time.GetAttribute("datetime")));
        Assert.DoesNotContain("00:00<", site.Read("notices/index.html") + site.Read(Folder + "index.html"), StringComparison.Ordinal);
        Assert.Equal("2026-01-05 00:00", site.NoticePage().QuerySelector("meta[name=PubDate]")!.GetAttribute("content"));
    }

    [Fact]
    public void MissingRevision_IsWarnedOf()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith(Second));

        Assert.Contains(site.Build().Faults, fault => !fault.IsError && fault.What.Code == "PN341");
    }

    [Theory]
    [InlineData("revision: 2\nrevisionNote: 甲\nrevisedAt: 2025-12-31", "PN308", 7, 12)]
    [InlineData("formerSlugs: [ceshi]", "PN308", 5, 14)]
    public void WrongKey_IsReportedAtItsPlace(string keys, string code, int line, int column)
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith(keys));

        site.AssertFault(code, Folder + "notice.md", line, column);
    }

    [Fact]
    public void WrongNumberInAKeptRevision_IsReportedInItsFile()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith(Second));
        site.WriteFile(Folder + "revisions/1.md", TinySite.HeadWith(Second) + "正文。");

        site.AssertFault("PN308", Folder + "revisions/1.md", 1, 1);
    }

    [Fact]
    public void MovedNotice_KeepsItsIdAndItsOldAddress()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("formerSlugs: [2025/jiu, jiu-er]")).Built();

        foreach (var path in new[] { "notices/2025/jiu/index.html", "notices/2026/jiu-er/index.html" })
        {
            var page = site.Page(path);
            Assert.Equal("/notices/2026/ceshi/", page.QuerySelector("main a")!.GetAttribute("href"));
            Assert.Equal("https://www.example.gov.cn/notices/2026/ceshi/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }

        Assert.Equal("2025-jiu", NoticeIndex.Parse(site.Read(NoticeIndex.FileName)).Notices[0].Id);
    }

    [Fact]
    public void AddressOfAnother_CannotBeAFormerOne()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("formerSlugs: [ling]"));
        site.WriteFile("notices/2026/ling/notice.md", TinySite.HeadWith("") + "正文。");

        site.AssertFault("PN311", Folder + "notice.md", 1, 1);
    }

    private static TinySite Corrected()
    {
        var site = TinySite.WithNotice("正文。\n建成26个村，其余不变。", TinySite.HeadWith(Second));
        site.WriteFile(Folder + "revisions/1.md", "---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\n---\n正文。\n建成25个村，其余不变。");
        return site.Built();
    }

    private static string HashOf(TinySite site, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(site.Read(Folder + name))));
}
