using System.Text.Json;

namespace PublicNotice.Site.Tests;

/// <summary>One run of check shows all there is to mend: no stage waits for another's faults.</summary>
public sealed class EveryStageTests
{
    private const string Broken = "notices/2026/huai/notice.md";

    [Fact]
    public void ErrorInOneNotice_LeavesTheOtherPagesAndLinksChecked()
    {
        using var site = TinySite.WithNotice("见[别处](/meiyou/)。见[坏的](/notices/2026/huai/#item-1-1)。", TinySite.HeadWith("description: \"\""));
        site.WriteFile(Broken, "---\ntitle: 坏\nkind: 公告\npublishedAt: 2026-02-30\n---\n正文。");

        var run = CommandLine.Run(site.Root, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"content/{Broken}:4:14: error PN309", run.Error, StringComparison.Ordinal);
        Assert.Contains("notices/2026/ceshi/notice.md:7:1: error PN319: 链接指向 /meiyou/", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("/notices/2026/huai/，但", run.Error, StringComparison.Ordinal);
        Assert.Contains($"有错误的 1 个公告没有检查网页（HTML、meta 标签、站内链接）：{Broken}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RenderedFaultOfAnotherPage_IsFoundBesideAnErrorElsewhere()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("division: meiyou"));
        site.WriteFile("pages/about.md", "# 关于\n\n## main\n\n文字。");

        var result = SiteCheck.Run(site.Content, TinySite.Now);

        Assert.Equal(["PN310", "PN533"], result.Open.Where(fault => fault.IsError).Select(fault => fault.What.Code));
        Assert.NotEmpty(result.LeftOut);
    }

    [Fact]
    public void HeadThatCannotBeRead_LeavesTheTextChecked()
    {
        using var site = TinySite.WithNotice("截至2025年,已办。", "---\ntitle: 甲: 乙\nkind: 公告\n---\n");

        var codes = SiteCheck.Run(site.Content, TinySite.Now).Open.Select(fault => fault.What.Code).ToList();

        Assert.Contains("PN305", codes);
        Assert.Contains("PN106", codes);
    }

    [Fact]
    public void BrokenSettings_AreSaidToKeepPagesUnchecked()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("division: meiyou"));
        site.WriteFile("site.yml", "bureau: 某局\n");

        var json = JsonDocument.Parse(CommandLine.Run(site.Root, "check", "--format", "json").Output).RootElement;

        Assert.Contains(json.GetProperty("diagnostics").EnumerateArray(), fault => fault.GetProperty("code").GetString() is "PN310");
        Assert.Contains("没有检查网页", Assert.Single(json.GetProperty("leftOut").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Contains("没有检查网页", CommandLine.Run(site.Root, "check", "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutError_NothingIsLeftOut()
    {
        using var site = TinySite.WithNotice("正文。");

        Assert.Empty(SiteCheck.Run(site.Content, TinySite.Now).LeftOut);
    }
}
