using System.IO.Compression;
using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class RefusalTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Theory]
    [InlineData("公告.doc", "PN402")]
    [InlineData("公告.wps", "PN402")]
    [InlineData("公告.docx", "PN404")]
    [InlineData("公告.pdf", "PN401")]
    [InlineData("公告", "PN401")]
    public void WrongFormat_IsRefusedWithAdvice(string name, string code)
    {
        using var run = ImportRun.OfText("不是文档", name);

        run.AssertRefused(code);
        Assert.Contains(".docx", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OldBinaryWordNamedDocx_IsRecognised()
    {
        using var run = ImportRun.OfBytes([.. Ole, .. Encoding.Unicode.GetBytes("WordDocument")], "公告.docx");

        run.AssertRefused("PN402");
    }

    [Fact]
    public void EncryptedFile_IsRefusedWithAdvice()
    {
        using var run = ImportRun.OfBytes([.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "公告.docx");

        run.AssertRefused("PN403");
        Assert.Contains("密码", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PictureAlone_IsNoText()
    {
        using var run = ImportRun.OfText("![扫描件](data.png)\n\n", "source.md");
        using var scanned = new WordFile("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"1\" descr=\"扫描件\"/><a:graphic><a:graphicData><a:blip r:embed=\"image1\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>")
            .Image("image1", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")).Import();

        run.AssertRefused("PN422");
        scanned.AssertRefused("PN422");
    }

    [Fact]
    public void BrokenZip_IsRefused()
    {
        var whole = WordFile.Of("现予公告。").Bytes();
        using var cut = ImportRun.OfBytes(whole[..(whole.Length / 2)], "公告.docx");
        using var gap = WordFile.Of("现予公告。").Link("gone", "styles", "styles.xml").Import();
        using var other = ImportRun.OfBytes(Zip(("xl/workbook.xml", "<workbook/>"u8.ToArray())), "公告.docx");

        cut.AssertRefused("PN404");
        other.AssertRefused("PN404");
        gap.AssertRefused("PN404");
    }

    [Fact]
    public void ZipBomb_IsRefusedUnopened()
    {
        using var run = ImportRun.OfBytes(Zip(("word/document.xml", new byte[40 * 1024 * 1024])), "公告.docx");

        run.AssertRefused("PN405");
    }

    [Fact]
    public void ExternalEntity_IsNeverRead()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "机密内容");
        const string Body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        using var run = new WordFile("").Raw("word/document.xml", $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file://{secret}\">]>{Body}").Import();

        run.AssertRefused("PN406");
        Assert.DoesNotContain("机密", run.Everything, StringComparison.Ordinal);
        File.Delete(secret);
    }

    [Fact]
    public void DeepNesting_IsRefusedNotACrash()
    {
        var open = string.Concat(Enumerable.Repeat("<w:smartTag>", 20_000));
        using var run = new WordFile($"<w:p>{open}{open.Replace("<", "</", StringComparison.Ordinal)}</w:p>").Import();

        run.AssertRefused("PN404");
    }

    [Fact]
    public void ExistingFolder_IsLeftAlone()
    {
        using var first = ImportRun.OfText("关于某事的公告\n现予公告。");
        var before = first.File;
        var second = Again(first);

        Assert.Equal((1, "PN420"), (second.Exit, second.Codes.Single()));
        Assert.Equal(before, first.File);
        Assert.Equal(["made", "source"], Directory.GetFileSystemEntries(first.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OutputThatCannotBeWritten_LeavesNothing()
    {
        var root = Directory.CreateTempSubdirectory("import-").FullName;
        File.WriteAllText(Path.Combine(root, "made"), "a file");
        var source = Path.Combine(root, "source.txt");
        File.WriteAllText(source, "关于某事的公告\n现予公告。");
        var result = NoticeImport.Run(source, Path.Combine(root, "made", "inner"), null, TimeProvider.System);

        Assert.Equal((null, "PN421"), (result.Folder, result.Notes.Faults.Single(fault => fault.IsError).What.Code));
        Assert.Equal(2, Directory.GetFileSystemEntries(root).Length);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void EmptyOrMissingFile_IsSaid()
    {
        using var empty = ImportRun.OfText(" \n　　\n");
        using var missing = ImportRun.Of("没有这个文件.docx", null, "--json");

        empty.AssertRefused("PN422");
        missing.AssertRefused("PN191");
    }

    private static ImportRun Again(ImportRun first) => ImportRun.Of(Path.Combine(first.Root, "source", "source.txt"), first.Root, "--json");

    private static byte[] Zip(params (string Path, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, bytes) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
