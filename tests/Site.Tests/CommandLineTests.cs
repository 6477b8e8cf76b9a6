using System.Text.Json;

namespace PublicNotice.Site.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void BuildFromAnyFolderBelow_FindsContentAndWritesBesideIt()
    {
        using var site = TinySite.WithNotice("正文。");

        var run = CommandLine.Run(Path.Combine(site.Content, "notices", "2026"), "build", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("notices").GetInt32());
        site.AssertFile("notices/2026/ceshi/index.html", "正文。");
    }

    [Fact]
    public void WrongContent_IsListedAndExits1()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("division: meiyou"));

        var run = CommandLine.Run(site.Root, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("content/notices/2026/ceshi/notice.md:5:11: error PN310: 没有处室“meiyou”", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckAsJson_PrintsOneDocumentAndNothingElse()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("division: meiyou"));

        var run = CommandLine.Run(site.Root, "check", "--format", "json");

        var found = JsonDocument.Parse(run.Output).RootElement.GetProperty("diagnostics").EnumerateArray().First();
        Assert.Equal(("PN310", 5, 11), (found.GetProperty("code").GetString(), found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("buildd")]
    [InlineData("build", "--nope")]
    [InlineData("build", "--now", "yesterday")]
    [InlineData("build", "--base-url", "www.example.gov.cn")]
    [InlineData("build", "--base-url", "https://www.example.gov.cn/sub/")]
    [InlineData("build", "--base-url", "https://www.example.gov.cn/?x")]
    [InlineData("build", "--output", "")]
    [InlineData("serve", "--port", "99999")]
    [InlineData("serve", "--port", "0")]
    [InlineData("check", "--format", "xml")]
    [InlineData("build", "--content", "/nowhere")]
    [InlineData("new")]
    [InlineData("new", "标题", "--kind", "公吿")]
    [InlineData("new", "标题", "--division", "meiyou")]
    [InlineData("new", "标题", "--working-days", "0")]
    [InlineData("new", "标题", "--start", "2026-02-30")]
    public void WrongCall_Exits2(params string[] args)
    {
        using var site = new TinySite();

        var run = CommandLine.Run(site.Root, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.DoesNotMatch("(?i)argument|required|command|expect|parse|provided", run.Error.Replace("PublicNotice.Site", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("不认识“--nope”", "build", "--nope")]
    [InlineData("不认识“buildd”", "buildd")]
    [InlineData("没有写要执行哪个命令")]
    [InlineData("命令 new 后面缺少必需的内容", "new")]
    [InlineData("选项 --output 后面缺少值", "build", "--output")]
    [InlineData("选项 --port 的值“abc”不对，应是整数", "serve", "--port", "abc")]
    [InlineData("选项 --port 只能有一个值", "serve", "--port", "1", "--port", "2")]
    [InlineData("“xml”不是可用的值；应是：text、json、sarif", "check", "--format", "xml")]
    public void WrongCall_SaysInChineseWhatToDo(string sentence, params string[] args)
    {
        using var site = new TinySite();

        var run = CommandLine.Run(site.Root, args);

        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("serve", "-h")]
    [InlineData("import", "-?")]
    public void Help_IsChinese(params string[] args)
    {
        using var site = new TinySite();

        var run = CommandLine.Run(site.Root, args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("用法：", run.Output, StringComparison.Ordinal);
        Assert.Contains("显示用法", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^[A-Za-z ]+:|Show |default:|REQUIRED|information", run.Output);
    }

    [Fact]
    public void FolderWithoutContent_SaysWhatIsMissing()
    {
        using var site = new TinySite();
        File.Delete(Path.Combine(site.Content, "site.yml"));

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("content/site.yml", run.Error, StringComparison.Ordinal);
    }
}
