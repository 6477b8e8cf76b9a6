namespace PublicNotice.Site.Tests;

public sealed class BaselineTests
{
    private const string Notice = "notices/2026/ceshi/notice.md";
    private const string Body = "前言。\n村民13800138000反映。";

    [Fact]
    public void AcceptedWarning_IsNotListedAgainByCheckOrBuild()
    {
        using var site = Accepted();

        var run = CommandLine.Run(site.Root, "check");

        Assert.Equal((0, "没有发现问题。另有 2 处提醒已经接受（check-baseline.json）。\n"), (run.ExitCode, run.Error));
        Assert.Empty(site.Build().Faults);
    }

    [Fact]
    public void LinesThatMove_StayAccepted()
    {
        using var site = Accepted();
        site.WriteFile(Notice, TinySite.HeadWith("division: zhc") + "前言。\n又一段。\n村民13800138000反映。");

        Assert.Equal("没有发现问题。另有 2 处提醒已经接受（check-baseline.json）。\n", CommandLine.Run(site.Root, "check").Error);
    }

    [Fact]
    public void LineWithOtherWords_IsListedAgainAndItsEntryIsStale()
    {
        using var site = Accepted();
        site.WriteFile(Notice, TinySite.HeadWith("division: zhc") + "前言。\n村民13900139000反映。");

        var run = CommandLine.Run(site.Root, "check");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("notice.md:8:3: warning PN513", run.Error, StringComparison.Ordinal);
        Assert.Contains($"content/check-baseline.json:3:1: warning PN551: {Notice} 里已经没有这处 PN513", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WritingAgain_RemovesStaleEntries()
    {
        using var site = Accepted();
        site.WriteFile(Notice, TinySite.HeadWith("division: zhc") + "前言。");

        CommandLine.Run(site.Root, "check", "--write-baseline");

        Assert.DoesNotContain("PN513", File.ReadAllText(Path.Combine(site.Content, "check-baseline.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("PN551", CommandLine.Run(site.Root, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_CannotBeAccepted()
    {
        using var site = TinySite.WithNotice("前言。\n身份证11010519491231002X。");

        var run = CommandLine.Run(site.Root, "check", "--write-baseline");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PN510", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PN510", File.ReadAllText(Path.Combine(site.Content, "check-baseline.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[{\"code\":\"PN513\"}]")]
    public void BaselineThatCannotBeRead_IsAnError(string text)
    {
        using var site = TinySite.WithNotice(Body);
        site.WriteFile("check-baseline.json", text);

        Assert.Contains("content/check-baseline.json:1:1: error PN550", CommandLine.Run(site.Root, "check").Error, StringComparison.Ordinal);
    }

    private static TinySite Accepted()
    {
        var site = TinySite.WithNotice(Body, TinySite.HeadWith("division: zhc"));
        Assert.Equal(0, CommandLine.Run(site.Root, "check", "--write-baseline").ExitCode);
        return site;
    }
}
