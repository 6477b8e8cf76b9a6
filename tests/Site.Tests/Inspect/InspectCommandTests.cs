using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class InspectCommandTests
{
    [Fact]
    public void ReadableFile_IsDoneAndReported()
    {
        var run = InspectRun.Of(InspectRun.Fixture("notice.txt"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("公开期限“公开期限”2023年11月23日至12月14日：2023年11月23日至2023年12月14日", run.Output, StringComparison.Ordinal);
        Assert.Contains("首日计入 16 个工作日，首日不计 15 个", run.Output, StringComparison.Ordinal);
        Assert.Contains("notice.txt:41:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void DoubtfulNotice_IsStillDone() => Assert.Equal(0, InspectRun.Of(InspectRun.Fixture("a12-miit-gongshi-2026.txt")).Exit);

    [Fact]
    public void Json_IsOneDocumentAndNothingElse()
    {
        var run = InspectRun.Of(InspectRun.Fixture("notice.txt"), "--json");
        Assert.Equal("notice.txt", (string)run.Json["file"]!);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void MissingFile_IsWrongInputWithOneSentence()
    {
        var run = InspectRun.Of("没有这个文件.txt", "--json");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Equal("没有这个文件.txt:1:1: error PN191: 找不到这个文件；请核对路径和文件名，含空格的要加引号。", run.Error.TrimEnd());
    }

    [Fact]
    public void Folder_IsWrongInput() =>
        Assert.Contains("error PN191: 这是文件夹", InspectRun.Of(AppContext.BaseDirectory).Error, StringComparison.Ordinal);

    [Fact]
    public void BytesThatAreNoUtf8_NameTheirPlace()
    {
        var run = InspectRun.OfBytes([.. "第一行\n好"u8, 0xFF, .. "坏"u8]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(":2:2: error PN192: 此处的字节不是有效的 UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gb18030_IsNamedWithAdvice()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("关于某事的公示\n现将有关情况予以公示。");
        Assert.Contains("error PN192: 文件像是 GB18030", InspectRun.OfBytes(bytes).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_IsNamedWithAdvice() => Assert.Contains(
        "文件是 UTF-16 编码", InspectRun.OfBytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("公示")]).Error, StringComparison.Ordinal);

    [Fact]
    public void WrongCalls_AreWrongCalls()
    {
        Assert.Equal(2, InspectRun.Call().Exit);
        Assert.Equal(2, InspectRun.Call("a", "b").Exit);
        Assert.Equal(2, InspectRun.Call("a", "--nonsense").Exit);
        Assert.Equal(2, InspectRun.Call("a", "--calendar", "没有这个文件夹").Exit);
    }
}
