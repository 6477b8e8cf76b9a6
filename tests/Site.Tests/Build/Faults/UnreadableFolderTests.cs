using System.Runtime.Versioning;

namespace PublicNotice.Site.Tests;

/// <summary>Folders of the content that the program may not open or write: a sentence that names them, and nothing published without what they hold.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class UnreadableFolderTests
{
    private const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string Revised = TinySite.HeadWith("revision: 2\nrevisionNote: 更正\nrevisedAt: 2026-01-06 09:00");

    [Theory]
    [InlineData("notices")]
    [InlineData("notices/2026")]
    [InlineData("notices/2026/ceshi", "notices/2026/ceshi/notice.md")]
    [InlineData("notices/2026/ceshi/revisions")]
    [InlineData("pages")]
    [InlineData("calendar")]
    public void FolderThatMayNotBeRead_IsNamedAndStopsTheSite(string folder, string? place = null)
    {
        using var site = TinySite.WithNotice("更正后。", Revised);
        site.WriteFile("notices/2026/ceshi/revisions/1.md", TinySite.Head + "更正前。");
        site.WriteFile("pages/about.md", "# 关于\n\n说明。");

        foreach (var command in (string[])["build", "check"])
        {
            var run = Closed(site, folder, UnixFileMode.None, command, "--now", "2026-01-10");

            Assert.Equal(1, run.ExitCode);
            Assert.Contains($"content/{place ?? folder}:1:1: error PN191: 这个文件夹打不开，里面的文件没有读到；请给予读取权限后再试。", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(site.Output));
        }
    }

    [Fact]
    public void NewNoticeWhereNothingMayBeWritten_IsRefusedAndLeavesNothing()
    {
        using var site = TinySite.WithNotice("正文。");

        var run = Closed(site, "notices/2026", All & ~UnixFileMode.UserWrite, "new", "甲", "--now", "2026-01-08");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"无法写入 {Path.Combine(site.Content, "notices", "2026", "20260108-1", "notice.md")}（没有权限）；请检查磁盘空间和写入权限，没有留下半成品。", run.Error.TrimEnd());
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(site.Content, "notices", "2026")));
    }

    [Fact]
    public void OutputThatMayNotBeWritten_SaysWhyInChinese()
    {
        using var site = TinySite.WithNotice("正文。");
        Directory.CreateDirectory(Path.Combine(site.Root, "closed"));

        var run = Closed(site, "../closed", All & ~UnixFileMode.UserWrite, "build", "--output", "closed/site");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PN392: 无法写入输出文件夹（没有权限）；请检查磁盘空间和写入权限。原有网站没有改动。", run.Error, StringComparison.Ordinal);
    }

    private static CommandLine Closed(TinySite site, string folder, UnixFileMode mode, params string[] args)
    {
        var path = Path.Combine(site.Content, folder);
        File.SetUnixFileMode(path, mode);
        try
        {
            return CommandLine.RunUnprivileged(site.Root, args);
        }
        finally
        {
            File.SetUnixFileMode(path, All);
        }
    }
}
