using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class TextImportTests
{
    private const string Text = "关于整改情况的公示\n　　现将整改情况予以公示，公示期为2026年3月2日至2026年3月9日。\n\u00A0附件：1.整改台账\n　　　2.《说明》\n某某市某某局\n2026年3月1日\n";

    [Fact]
    public void Text_IsCleanedAndItsAttachmentsAreListed()
    {
        using var run = ImportRun.OfText(Text);

        Assert.Equal("---\nkind: \"公示\"\npublishedAt: 2026-03-01\n---\n关于整改情况的公示\n现将整改情况予以公示，公示期为2026年3月2日至2026年3月9日。\n附件：1.整改台账\n2.《说明》\n某某市某某局\n2026年3月1日\n", run.File);
        Assert.Equal(["整改台账", "《说明》"], run.Json["attachments"]!.AsArray().Select(file => (string)file!["name"]!));
        Assert.Equal(["PN431"], run.Codes);
        Assert.Contains("全角空格", run.Dropped);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    [InlineData("UTF-16")]
    public void Encoding_IsRecognised(string name)
    {
        var encoding = name is "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        using var run = ImportRun.OfBytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "source.txt");

        Assert.StartsWith("关于整改情况的公示\n", run.Body, StringComparison.Ordinal);
        Assert.Equal(name is not "UTF-8", run.Json["guessed"]!.ToJsonString().Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void BytesOfNoEncoding_AreRefusedAtTheirPlace()
    {
        using var run = ImportRun.OfBytes([.. "第一行\n好"u8, 0xFF, .. "坏"u8], "source.txt");

        run.AssertRefused("PN192");
    }

    [Fact]
    public void MarksThatThePageWouldRead_AreWrittenFullWidthAndSaid()
    {
        using var run = ImportRun.OfText("关于某事的公告\n现**予以**公告，见[1](二)。\n|甲|乙|\n|---|---|");

        Assert.Contains("现＊＊予以＊＊公告，见[1］(二)。\n｜甲|乙|\n｜---|---|", run.Body, StringComparison.Ordinal);
        Assert.Contains("全角", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FileWithoutTitle_IsNamedByAChineseFileNameOrAskedFor()
    {
        using var named = ImportRun.OfText("现将整改情况予以公示。", "整改情况公示.txt");
        using var unnamed = ImportRun.OfText("现将整改情况予以公示。", "source.txt");

        Assert.Contains("title: \"整改情况公示\"", named.File, StringComparison.Ordinal);
        Assert.Equal(["PN430"], unnamed.Codes);
    }

    [Fact]
    public void Markdown_KeepsTablesAndLinksAndLosesItsMarks()
    {
        using var run = ImportRun.OfText(
            "---\ntitle: 关于整改情况的公示\nauthor: 张三\npublishedAt: 2026-03-01 10:00\n---\n# 关于整改情况的公示\n\n## 一、**基本**情况\n\n- 见[全文](https://www.example.gov.cn/)。\n\n| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |\n\n![图](https://evil.example/a.png)\n", "source.md");

        Assert.Equal("关于整改情况的公示\n一、基本情况\n见[全文](https://www.example.gov.cn/)。\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n", run.Body);
        Assert.Contains("publishedAt: 2026-03-01 10:00", run.File, StringComparison.Ordinal);
        Assert.All((string[])["张三", "evil"], gone => Assert.DoesNotContain(gone, run.File, StringComparison.Ordinal));
    }

    [Fact]
    public void CommentInMarkdown_RefusesIt()
    {
        using var run = ImportRun.OfText("# 公告\n\n现予公告。<!-- 内部 -->\n", "source.md");

        run.AssertRefused("PN411");
        Assert.DoesNotContain("内部", run.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadOfAMarkdownFile_TellsWhatItDoesNotTakeOver()
    {
        using var run = ImportRun.OfText("---\ntitle: 关于某事的公告\nkind: 公示\ndivision: zhc\nperiod:\n  start: 2026-01-05\n---\n正文。\n", "source.md");

        Assert.Equal("文件开头的其他信息（需要的请写进 notice.md）", Assert.Single(run.Dropped));
        Assert.Equal(["division: zhc", "period:"], run.Json["dropped"]![0]!["examples"]!.AsArray().Select(example => (string)example!));
    }
}
