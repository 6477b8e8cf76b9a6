namespace PublicNotice.Site.Tests;

public sealed class LedgerTests
{
    private const string Notice = "notices/2026/ceshi/notice.md";
    private const string First = "notices/2026/ceshi/revisions/1.md";

    [Fact]
    public void WithoutALedger_NothingIsAFaultAndNoneIsWritten()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("revision: 7\nrevisionNote: 更正"));

        site.Built();

        Assert.False(File.Exists(Ledger(site)));
    }

    [Fact]
    public void Record_WritesEveryRevisionOnceAndTheSameBytes()
    {
        using var site = Published();
        var first = File.ReadAllText(Ledger(site));

        Record(site);

        Assert.Equal(first, File.ReadAllText(Ledger(site)));
        Assert.Contains("{\"id\":\"2026-ceshi\",\"revision\":1,\"publishedAt\":\"2026-01-05T09:00:00+08:00\",\"hash\":\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void EditWithANewRevision_IsRecordedBesideTheOld()
    {
        using var site = Corrected();

        Assert.Equal(4, File.ReadAllLines(Ledger(site)).Length);
        site.Built();
    }

    [Theory]
    [InlineData("PN541", 2, 1, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00", "正文改了。")]
    [InlineData("PN541", 5, 11, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\nrevision: 1", "正文改了。")]
    [InlineData("PN541", 2, 1, "title: 测试公告之二\nkind: 公告\npublishedAt: 2026-01-05 09:00", "正文。")]
    [InlineData("PN541", 2, 1, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-06 09:00", "正文。")]
    [InlineData("PN542", 4, 14, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-04 09:00", "正文。")]
    [InlineData("PN542", 4, 14, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-04 09:00\nrevision: 2\nrevisionNote: 更正", "正文改了。")]
    [InlineData("PN543", 5, 11, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\nrevision: 3\nrevisionNote: 更正", "正文改了。")]
    [InlineData("PN307", 5, 11, "title: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\nrevision: 2", "正文改了。")]
    public void PublishedNoticeThatIsEdited_IsRefused(string code, int line, int column, string head, string body)
    {
        using var site = Published();
        Directory.Delete(site.Output, recursive: true);
        site.WriteFile(Notice, $"---\n{head}\n---\n{body}");

        site.AssertFault(code, Notice, line, column);
    }

    [Fact]
    public void AttachmentThatChanges_NeedsARevisionToo()
    {
        using var site = Published();
        site.WriteFile("notices/2026/ceshi/fujian.txt", "新附件");

        Assert.Equal(["PN541"], TextFaults.Codes(site));
    }

    [Fact]
    public void OlderRevisionThanPublished_IsRefused()
    {
        using var site = Corrected();
        site.WriteFile(Notice, TinySite.HeadWith("revision: 1") + "正文。");

        Assert.Equal(["PN543"], TextFaults.Codes(site));
    }

    [Theory]
    [InlineData("正文改了字。", TinySite.Head)]
    [InlineData("正文。", "---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-04 09:00\n---\n")]
    public void EarlierRevisionThatIsEdited_IsRefused(string body, string head)
    {
        using var site = Corrected();
        site.WriteFile(First, head + body);

        var run = CommandLine.Run(site.Root, "build", "--record");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"content/{First}:1:1: error PN545: 已经发布的第 1 版有改动", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind", "kind: 公示\npublishedAt: 2026-01-05 09:00\nrevision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字")]
    [InlineData("revisedAt", "kind: 公告\npublishedAt: 2026-01-05 09:00\nrevision: 2\nrevisedAt: 2026-01-08 10:00\nrevisionNote: 更正数字")]
    [InlineData("revisionNote", "kind: 公告\npublishedAt: 2026-01-05 09:00\nrevision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正别的")]
    [InlineData("period", "kind: 公告\npublishedAt: 2026-01-05 09:00\nrevision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字\nperiod:\n  start: 2026-01-06\n  end: 2026-01-09")]
    public void WhatTheRecordHolds_NeedsARevisionToo(string key, string head)
    {
        using var site = Corrected();
        site.WriteFile(Notice, $"---\ntitle: 测试公告\n{head}\n---\n正文改了。");

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.Error.Contains("error PN541: 已经发布的种类、更正时间、更正说明、公开期限或事项编号有改动", StringComparison.Ordinal), $"{key}: {run.Error}");
    }

    [Theory]
    [InlineData("title: 测试公告之二\nkind: 公告")]
    [InlineData("title: 测试公告\nkind: 公示")]
    public void WhatTheRecordOfAnEarlierRevisionHolds_StaysToo(string head)
    {
        using var site = Corrected();
        site.WriteFile(First, $"---\n{head}\npublishedAt: 2026-01-05 09:00\n---\n正文。");

        Assert.Equal(["PN545"], TextFaults.Codes(site));
    }

    [Theory]
    [InlineData("issuer: 某某局办公室")]
    [InlineData("writtenOn: 2026-01-02")]
    [InlineData("indexNumber: 007-2026-1")]
    [InlineData("documentNumber: 某公告〔2026〕1号")]
    [InlineData("division: zhc")]
    public void WhatThePageShowsBesideTheRecord_IsAWarning(string key)
    {
        using var site = Published();
        site.WriteFile(Notice, TinySite.HeadWith(key) + "正文。");

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN548");

        Assert.False(fault.IsError);
    }

    [Fact]
    public void EarlierRevision_IsRecordedWithTheLast()
    {
        using var site = TinySite.WithNotice("正文改了。", TinySite.HeadWith("revision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字"));
        site.WriteFile(First, TinySite.Head + "正文。");
        Record(site);
        site.WriteFile(First, TinySite.Head + "正文也改了。");

        Assert.Equal(["PN545"], TextFaults.Codes(site));
    }

    [Fact]
    public void EarlierRevisionThatNobodyRecorded_ShowsInTheChain()
    {
        using var site = TinySite.WithNotice("正文改了。", TinySite.HeadWith("revision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字"));
        Record(site);
        site.WriteFile(First, TinySite.Head + "正文。");

        Assert.Equal(["PN547"], TextFaults.Codes(site));
    }

    [Fact]
    public void LedgerOfBefore_IsReadAndFilledIn()
    {
        using var site = Published();
        var line = File.ReadAllText(Ledger(site));
        File.WriteAllText(Ledger(site), System.Text.RegularExpressions.Regex.Replace(line, ",\"(head|shown|record)\":\"[0-9a-f]*\"", ""));
        site.WriteFile(Notice, TinySite.HeadWith("issuer: 某某局") + "正文。");
        Assert.Empty(TextFaults.Codes(site));
        site.WriteFile(Notice, TinySite.Head + "正文。");

        Record(site);

        Assert.Equal(line, File.ReadAllText(Ledger(site)));
        Assert.Contains($"\"record\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(site.Output, "notices/2026/ceshi/notice.json"))))}\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierRevisionThatIsGone_IsRefused()
    {
        using var site = Corrected();
        Directory.Delete(Path.Combine(site.Content, "notices/2026/ceshi/revisions"), recursive: true);

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"content/{Notice}:1:1: error PN546: 第 1 版已经发布过", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PN341", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierRevisionWhosePersonalDataIsCovered_IsPublishedAndSaysSo()
    {
        using var site = Corrected();
        site.WriteFile(First, TinySite.HeadWith("redaction: 依申请遮盖个人信息") + "正※。");

        var run = CommandLine.Run(site.Root, "build", "--record");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"content/{First}:1:1: warning PN552: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("本版中的个人信息已用 ※ 遮盖：依申请遮盖个人信息", site.NoticePage().TextContent, StringComparison.Ordinal);
        Assert.Contains("\"redaction\":\"依申请遮盖个人信息\",\"redacted\":\"", File.ReadAllText(Ledger(site)), StringComparison.Ordinal);
        Assert.Equal(["PN547"], TextFaults.Codes(site));
        site.WriteFile(First, TinySite.Head + "正字。");
        Assert.Equal(["PN545"], TextFaults.Codes(site));
    }

    [Theory]
    [InlineData("redaction: 依申请遮盖个人信息", "正字。")]
    [InlineData("description: 没有理由", "正※。")]
    public void EarlierRevisionThatIsEditedUnderAPretext_IsRefused(string key, string body)
    {
        using var site = Corrected();
        site.WriteFile(First, TinySite.HeadWith(key) + body);

        Assert.Equal(["PN545"], TextFaults.Codes(site));
    }

    [Fact]
    public void RedactionOfTheLastRevision_IsRefused()
    {
        using var site = TinySite.WithNotice("正※。", TinySite.HeadWith("redaction: 依申请遮盖个人信息"));

        site.AssertFault("PN308", Notice, 5, 12);
    }

    [Fact]
    public void PersonalDataInARecordedRevision_SaysHowToCoverIt()
    {
        using var site = TinySite.WithNotice("张某，13800138000。");
        Record(site);
        site.WriteFile(First, TinySite.Head + "张某，13800138000。");
        site.WriteFile(Notice, TinySite.HeadWith("revision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字") + "正文改了。");

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN513");

        Assert.Contains("第 1 版已经发布过：请在这个文件里把涉及的字逐字换成 ※", fault.What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierRevisionsAsTheyWere_StayPublished()
    {
        using var site = Corrected();

        Record(site);

        Assert.Empty(TextFaults.Codes(site));
    }

    [Fact]
    public void LaterDateWithANewRevision_IsAccepted()
    {
        using var site = Published();
        site.WriteFile(First, TinySite.Head + "正文。");
        site.WriteFile(Notice, "---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-07 09:00\nrevision: 2\nrevisionNote: 更正\n---\n正文改了。");

        site.Built();
    }

    [Fact]
    public void PublishedNoticeThatIsGone_IsAWarning()
    {
        using var site = Published();
        Directory.Delete(Path.Combine(site.Content, "notices"), recursive: true);

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN544");

        Assert.False(fault.IsError);
        Assert.Contains("formerSlugs", fault.What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedAddressThatIsLost_IsAWarning()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("formerSlugs: [jiu]"));
        Record(site);
        Directory.Move(Path.Combine(site.Content, "notices/2026/ceshi"), Path.Combine(site.Content, "notices/2026/xin"));

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("content/notices/2026/xin/notice.md:5:14: warning PN549: 这篇公告在 notices/2026/ceshi 发布过", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedAddressThatIsAFormerOne_IsRemembered()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("formerSlugs: [jiu]"));
        Record(site);
        Directory.Move(Path.Combine(site.Content, "notices/2026/ceshi"), Path.Combine(site.Content, "notices/2026/xin"));
        site.WriteFile("notices/2026/xin/notice.md", TinySite.HeadWith("formerSlugs: [jiu, ceshi]") + "正文。");

        Assert.Empty(TextFaults.Codes(site));
        Record(site);

        Assert.Contains("\"addresses\":[\"2026/ceshi\",\"2026/xin\"]", File.ReadAllText(Ledger(site)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[{\"id\":\"x\"}]")]
    [InlineData("[1]")]
    public void LedgerThatCannotBeRead_StopsTheBuild(string text)
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile("published.json", text);

        Assert.Contains(site.Build().Faults, fault => fault.IsError && fault.What.Code == "PN540");
    }

    [Fact]
    public void WrongContent_IsNotRecorded()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("division: meiyou"));

        Assert.Equal(1, CommandLine.Run(site.Root, "build", "--record").ExitCode);

        Assert.False(File.Exists(Ledger(site)));
    }

    /// <summary>A site with two revisions of a notice, both recorded.</summary>
    private static TinySite Corrected()
    {
        var site = Published();
        site.WriteFile(First, TinySite.Head + "正文。");
        site.WriteFile(Notice, TinySite.HeadWith("revision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正数字") + "正文改了。");
        Record(site);
        return site;
    }

    private static TinySite Published()
    {
        var site = TinySite.WithNotice("正文。");
        Record(site);
        return site;
    }

    private static void Record(TinySite site) => Assert.True(SiteBuild.Run(
        new SiteBuildOptions { ContentFolder = site.Content, Now = TinySite.Now, Record = true }, TimeProvider.System).Succeeded);

    private static string Ledger(TinySite site) => Path.Combine(site.Content, "published.json");
}
