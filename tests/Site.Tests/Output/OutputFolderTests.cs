namespace PublicNotice.Site.Tests;

public sealed class OutputFolderTests
{
    [Fact]
    public void FaultInTheContent_LeavesTheOldSiteWhole()
    {
        using var site = TinySite.WithNotice("第一版。").Built();
        site.WriteFile("notices/2026/ceshi/notice.md", "没有开头的信息");

        Assert.False(site.Build().Succeeded);

        site.AssertFile("notices/2026/ceshi/index.html", "第一版。");
    }

    [Fact]
    public void RemovedNotice_LeavesTheSite()
    {
        using var site = TinySite.WithNotice("正文。").Built();
        Directory.Delete(Path.Combine(site.Content, "notices"), recursive: true);

        site.Built();

        Assert.False(Directory.Exists(Path.Combine(site.Output, "notices", "2026")));
        Assert.Equal(["site"], Directory.GetDirectories(Path.GetDirectoryName(site.Output)!).Select(Path.GetFileName));
    }

    [Fact]
    public void FolderOfSomebodyElse_IsNotTouched()
    {
        using var site = TinySite.WithNotice("正文。");
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Combine(site.Output, "论文.doc"), "唯一的一份");

        var result = site.Build();

        Assert.Equal("PN391", Assert.Single(result.Faults, fault => fault.IsError).What.Code);
        Assert.Equal(["论文.doc"], Directory.GetFiles(site.Output).Select(Path.GetFileName));
    }

    [Fact]
    public void SecondBuildAtOnce_SaysSoAndChangesNothing()
    {
        using var site = TinySite.WithNotice("正文。").Built();
        using var first = OutputClaim.Take(site.Output);

        var result = site.Build(clean: true);

        Assert.Equal("PN390", Assert.Single(result.Faults, fault => fault.IsError).What.Code);
        site.AssertFile("index.html", "测试公告");
    }

    [Fact]
    public void ReadOnlyPlace_IsAFaultAndNoCrash()
    {
        using var site = TinySite.WithNotice("正文。");
        File.WriteAllText(Path.Combine(site.Root, "var"), "a file where a folder should be");

        Assert.Equal("PN392", Assert.Single(site.Build().Faults, fault => fault.IsError).What.Code);
    }

    [Fact]
    public void KilledBetweenTwoRenames_IsMendedByTheNextBuild()
    {
        using var site = TinySite.WithNotice("正文。").Built();
        Directory.Move(site.Output, Path.Combine(site.Root, "var", ".site.old"));

        FolderSwap.Recover(site.Output, Path.Combine(site.Root, "var", ".site.old"));

        site.AssertFile("index.html", "测试公告");
        Assert.False(site.Build().Written);
    }

    [Fact]
    public void BuildKilledAtAnyMoment_LeavesOneWholeSite()
    {
        using var site = TinySite.WithNotice("正文。").Built();
        for (var round = 0; round < 12; round++)
        {
            site.WriteFile("pages/about.md", $"# 关于\n\n第 {round} 版");
            using var build = CommandLine.Start(site.Root, [], "build", "--clean");
            build.WaitForExit(100 + (round * 20));
            build.Kill();
            build.WaitForExit();

            AssertWhole(site.Output);
        }

        Assert.True(site.Build(clean: true).Succeeded);
    }

    // Every page that the index and the sitemap name is there, and every page ends.
    private static void AssertWhole(string output)
    {
        var pages = Directory.GetFiles(output, "*.html", SearchOption.AllDirectories);
        Assert.All(pages, page => Assert.EndsWith("</html>", File.ReadAllText(page).TrimEnd(), StringComparison.Ordinal));
        Assert.All(NoticeIndex.Parse(File.ReadAllText(Path.Combine(output, NoticeIndex.FileName))).Notices,
            notice => Assert.True(File.Exists(Path.Combine(output, notice.Path.Trim('/'), "index.html"))));
        Assert.Equal(
            File.ReadAllText(Path.Combine(output, "sitemap.xml")).Contains("/about/", StringComparison.Ordinal),
            File.Exists(Path.Combine(output, "about", "index.html")));
    }
}
