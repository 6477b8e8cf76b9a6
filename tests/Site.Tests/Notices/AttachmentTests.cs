namespace PublicNotice.Site.Tests;

public sealed class AttachmentTests
{
    private const string Folder = "notices/2026/ceshi/";

    [Theory]
    [InlineData("~$原稿.docx")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData(".DS_Store")]
    public void FileOfTheSystem_IsNeverPublished(string name)
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile(Folder + name, "张三");

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("PN523", run.Error, StringComparison.Ordinal);
        AssertUnpublished(site, name);
    }

    [Theory]
    [InlineData("附件 - 副本.docx")]
    [InlineData("附件 - 副本 (2).pdf")]
    [InlineData("附件 - Copy.xlsx")]
    [InlineData("notice - 副本.md")]
    [InlineData("notice.md.bak")]
    [InlineData("草稿.MD")]
    [InlineData("~WRL0001.tmp")]
    public void Leftover_IsNotPublishedAndNamed(string name)
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile(Folder + name, "草稿");

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"content/{Folder}notice.md:1:1: warning PN523: 公告文件夹里的 {name} 像是", run.Error, StringComparison.Ordinal);
        AssertUnpublished(site, name);
    }

    [Theory]
    [InlineData("PN410", "<w:p><w:ins w:id=\"1\" w:author=\"张三\"><w:r><w:t>新增</w:t></w:r></w:ins></w:p>")]
    [InlineData("PN411", "<w:p><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")]
    [InlineData("PN412", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>不可外传</w:t></w:r></w:p>")]
    public void WordFileThatHidesSomething_StopsThePublication(string code, string body)
    {
        using var site = With("附件.docx", new WordFile(WordFile.Paragraph("附件。") + body));

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"content/{Folder}附件.docx:", run.Error, StringComparison.Ordinal);
        Assert.Contains($"error {code}: 附件 附件.docx：", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
        Assert.All((string[])["张三", "不可外传"], word => Assert.DoesNotContain(word, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void AuthorOfAWordFile_IsWarnedOfAndNotNamed()
    {
        using var site = With("附件.docx", WordFile.Of("附件。").Raw("docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>张三</dc:creator></cp:coreProperties>"));

        var run = CommandLine.Run(site.Root, "build");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"content/{Folder}附件.docx:1:1: warning PN524: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CleanWordFile_IsPublishedWithoutAWord()
    {
        using var site = With("附件.docx", WordFile.Of("附件。"));

        Assert.DoesNotContain(site.Build().Faults, fault => fault.What.Code.StartsWith("PN4", StringComparison.Ordinal) || fault.What.Code.StartsWith("PN5", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(site.Output, Folder, "附件.docx")));
    }

    [Fact]
    public void WordFileThatCannotBeOpened_IsWarnedOf()
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile(Folder + "附件.docx", "不是 Word 文件");

        Assert.Equal(["PN525"], TextFaults.Codes(site));
    }

    private static TinySite With(string name, WordFile file)
    {
        var site = TinySite.WithNotice("正文。");
        site.WriteBytes(Folder + name, file.Bytes());
        return site;
    }

    private static void AssertUnpublished(TinySite site, string name)
    {
        Assert.False(File.Exists(Path.Combine(site.Output, Folder, name)));
        Assert.DoesNotContain(name, site.Read(Folder + "index.html"), StringComparison.Ordinal);
    }
}
