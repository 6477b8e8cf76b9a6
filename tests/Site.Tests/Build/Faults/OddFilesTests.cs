using System.Diagnostics;
using PublicNotice.Corpus;

namespace PublicNotice.Site.Tests;

/// <summary>What people leave in a content folder.</summary>
public sealed class OddFilesTests
{
    [Fact]
    public void NameWithBlanksAndChinese_IsServedUnderItsName()
    {
        using var site = TinySite.WithNotice("见[附件](附件%201：名单%20(最终).txt)。");
        site.WriteFile("notices/2026/ceshi/附件 1：名单 (最终).txt", "甲");

        site.Built();

        site.AssertFile("notices/2026/ceshi/附件 1：名单 (最终).txt", "甲");
        site.AssertFile("files.json", "附件 1：名单 (最终).txt");
        Assert.Contains(site.NoticePage().QuerySelectorAll("a"), link => Uri.UnescapeDataString(link.GetAttribute("href")!) == "附件 1：名单 (最终).txt");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("content")]
    [InlineData("content/notices/out")]
    [InlineData(".")]
    public void OutputThatCannotBe_IsRefusedAndLeavesNothing(string output)
    {
        using var site = TinySite.WithNotice("正文。");
        var before = Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories);

        var run = CommandLine.Run(site.Root, "build", "--output", output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PN391: 输出文件夹不能是根目录，也不能与内容文件夹互相包含", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(site.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void SymbolicLinkInACircle_IsReportedAndNoHang()
    {
        using var site = TinySite.WithNotice("正文。");
        var folder = Path.Combine(site.Content, "notices/2026/ceshi");
        Directory.CreateSymbolicLink(Path.Combine(folder, "here"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "a.pdf"), "b.pdf");
        File.CreateSymbolicLink(Path.Combine(folder, "b.pdf"), "a.pdf");

        var result = site.Build();

        Assert.Contains(result.Faults, fault => fault.IsError && fault.What.Message.Contains("a.pdf", StringComparison.Ordinal));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void MarkdownOf50Megabytes_IsRefusedInOneSentence()
    {
        using var site = TinySite.WithNotice("正文。");
        using (var file = File.OpenWrite(Path.Combine(site.Content, "notices/2026/ceshi/notice.md")))
        {
            file.SetLength(50 << 20);
        }

        Assert.Contains("50.0 MB", site.AssertFault("PN303", "notices/2026/ceshi/notice.md", 1, 1).What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddressesThatNeverEnd_AreWordsAndNoHang()
    {
        var line = string.Concat(Enumerable.Repeat("[a](", 250_000));
        using var site = TinySite.WithNotice($"{line}\n见[网站](https://www.example.gov.cn/a_(1))。").Built();

        Assert.Equal($"{line}\n见网站。", site.Read("notices/2026/ceshi/notice.txt").TrimEnd());
        Assert.Contains(site.NoticePage().QuerySelectorAll("a"), link => link.GetAttribute("href") is "https://www.example.gov.cn/a_(1)");
    }

    [Theory]
    [InlineData("notices/2026/gongshi.md", "notices/2026", "这里的 gongshi.md 没有发布；每篇公告要有自己的文件夹，放成 notices/四位年份/名字/notice.md。")]
    [InlineData("notices/gongshi.md", "notices", "这里的 gongshi.md 没有发布；每篇公告要有自己的文件夹，放成 notices/四位年份/名字/notice.md。")]
    [InlineData("notices/2026/ceshi/附件/名单.txt", "notices/2026/ceshi/notice.md", "公告文件夹里的子文件夹 附件 没有发布；要公布的附件请直接放在公告文件夹里，其余的请移走。")]
    public void FileInAPlaceThatIsNotPublished_IsTold(string file, string place, string sentence)
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile(file, "甲");

        foreach (var said in new[] { site.Build(), site.Build() })
        {
            Assert.True(said.Succeeded);
            Assert.Equal($"content/{place}:1:1: warning PN523: {sentence}", Assert.Single(said.Faults, fault => fault.What.Code is "PN523").ToString());
        }
    }

    [Fact]
    public void PipeAmongAttachments_IsRefusedAndNoHang()
    {
        using var site = TinySite.WithNotice("正文。");
        using (var make = Process.Start("mkfifo", Path.Combine(site.Content, "notices/2026/ceshi/a.pdf")))
        {
            make.WaitForExit();
        }

        site.AssertFault("PN522", "notices/2026/ceshi/notice.md", 1, 1);
    }

    [Fact]
    public void NameWithALineBreak_IsRefused()
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile("notices/2026/ceshi/名\n单.txt", "甲");

        Assert.Contains("“名�单.txt”", site.AssertFault("PN312", "notices/2026/ceshi/notice.md", 1, 1).What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneBrokenNoticeAmongVeryMany_IsNamedAndStopsTheSite()
    {
        var root = Directory.CreateTempSubdirectory("many-").FullName;
        try
        {
            var content = Path.Combine(root, "content");
            ContentFolder.Write(content, 1000, 1);
            var broken = Directory.GetFiles(content, "notice.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(500);
            File.WriteAllText(broken, File.ReadAllText(broken).Replace("kind: 公告", "kind: 公吿", StringComparison.Ordinal));

            var result = SiteBuild.Run(new SiteBuildOptions { ContentFolder = content, Now = TinySite.Now }, TimeProvider.System);

            var fault = Assert.Single(result.Faults, fault => fault.IsError);
            Assert.Equal(Path.GetRelativePath(root, broken).Replace('\\', '/'), fault.File);
            Assert.False(Directory.Exists(Path.Combine(root, "var", "site")));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
