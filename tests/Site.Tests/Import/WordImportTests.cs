using System.Buffers.Binary;
using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class WordImportTests
{
    private const string First = "现将有关情况予以公告。";

    [Fact]
    public void ControlsFieldsAndSmartTags_GiveTheirText()
    {
        using var run = new WordFile($"""
            <w:p><w:r><w:t>现将</w:t></w:r><w:smartTag><w:r><w:t>整改</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>情况</w:t></w:r></w:sdtContent></w:sdt><w:fldSimple w:instr="DATE"><w:r><w:t>公告。</w:t></w:r></w:fldSimple></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://www.example.gov.cn/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>网站</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="l1"><w:r><w:t>邮箱</w:t></w:r></w:hyperlink><w:hyperlink r:id="l2"><w:r><w:t>本机文件</w:t></w:r></w:hyperlink></w:p>
            <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{WordFile.Paragraph("目录")}</w:sdtContent></w:sdt>
            <w:p><w:r><w:t>甲</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>乙：</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>丙</w:t></w:r></w:p>
            """).Link("l1", "hyperlink", "mailto:a@example.gov.cn", true).Link("l2", "hyperlink", "file:///C:/Users/zhangsan/a.doc", true).Import();

        Assert.Equal("现将整改情况公告。\n[网站](https://www.example.gov.cn/)[邮箱](mailto:a@example.gov.cn)本机文件\n甲-乙：\n丙\n", run.Body);
        Assert.Contains("自动目录", run.Dropped);
        Assert.DoesNotContain("zhangsan", run.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void TextBoxIsKeptOnce_AndNotesAreSaid()
    {
        var box = $"<w:txbxContent>{WordFile.Paragraph("框中文字。")}</w:txbxContent>";
        using var run = new WordFile($"{WordFile.Paragraph(First)}<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>段落。</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
            .Part("footnotes", $"<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"1\">{WordFile.Paragraph("注释文字")}</w:footnote></w:footnotes>").Import();

        Assert.Equal($"{First}\n段落。\n框中文字。\n", run.Body);
        Assert.Contains("注释文字", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_BecomesAPipeTableWithMergedCellsEmpty()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{WordFile.Paragraph(text)}</w:tc>";
        using var run = new WordFile($"""
            {WordFile.Paragraph(First)}<w:tbl><w:tr>{Cell("序号")}{Cell("事项")}{Cell("时限")}</w:tr><w:tr>{Cell("1", "<w:vMerge w:val=\"restart\"/>")}{Cell("甲", "<w:gridSpan w:val=\"2\"/>")}</w:tr><w:tr>{Cell("", "<w:vMerge/>")}{Cell("乙")}{Cell("长期")}</w:tr></w:tbl>
            <w:tbl><w:tr>{Cell("单列的框")}</w:tr></w:tbl>
            """).Import();

        Assert.Equal($"{First}\n| 序号 | 事项 | 时限 |\n| --- | --- | --- |\n| 1 | 甲 |  |\n|  | 乙 | 长期 |\n单列的框\n", run.Body);
        Assert.Single(OfficialTextReader.Read(run.Body, 1).Blocks.OfType<TableBlock>());
    }

    [Fact]
    public void Image_IsExtractedWithoutItsMetadata()
    {
        var png = Png(("IHDR", new byte[13]), ("tEXt", Encoding.ASCII.GetBytes("Author\0zhangsan")), ("IDAT", new byte[4]), ("IEND", []));
        using var run = new WordFile($"{WordFile.Paragraph(First)}<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图\" descr=\"整改前后对比\"/><a:blip r:embed=\"i1\"/></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:drawing><a:blip r:link=\"far\"/></w:drawing></w:r></w:p>")
            .Image("i1", png).Link("far", "image", "https://evil.example/track.png", true).Import();

        Assert.Equal($"{First}\n![整改前后对比](image-1.png)\n", run.Body);
        Assert.Equal(png.Length - 12 - 15, new FileInfo(Path.Combine(run.Folder, "image-1.png")).Length);
        Assert.All((string[])["zhangsan", "evil.example"], gone => Assert.DoesNotContain(gone, run.Everything, StringComparison.Ordinal));
        Assert.Contains("引用的外部图片或文件（没有读取）", run.Dropped);
    }

    [Fact]
    public void Jpeg_LosesPlaceAndCommentAndKeepsItsPicture()
    {
        byte[] jpeg =
        [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 7, .. "JFIF\0"u8, 0xFF, 0xE1, 0, 10, .. "Exif\0GPS"u8, 0xFF, 0xFE, 0, 4, .. "me"u8,
            0xFF, 0xDB, 0, 3, 1, 0xFF, 0xDA, 0, 3, 1, 9, 9, 0xFF, 0xD9, .. "tail"u8,
        ];

        var clean = JpegMetadata.Strip(jpeg)!;

        Assert.Equal<byte>([0xFF, 0xD8, 0xFF, 0xE0, 0, 7, .. "JFIF\0"u8, 0xFF, 0xDB, 0, 3, 1, 0xFF, 0xDA, 0, 3, 1, 9, 9, 0xFF, 0xD9], clean);
    }

    [Fact]
    public void AuthorAndCompany_NeverComeAlong()
    {
        using var run = WordFile.Of(First).Raw("docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>张三</dc:creator><dc:title>内部标题</dc:title></cp:coreProperties>").Import();

        Assert.Equal(0, run.Exit);
        Assert.All((string[])["张三", "内部标题"], word => Assert.DoesNotContain(word, run.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public void StrictEdition_IsReadLikeTheOther()
    {
        const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        using var run = new WordFile("").Raw("word/document.xml", $"<w:document xmlns:w=\"{Strict}\"><w:body><w:p><w:r><w:t>{First}</w:t></w:r></w:p></w:body></w:document>").Import();
        using var hidden = new WordFile("").Raw("word/document.xml", $"<w:document xmlns:w=\"{Strict}\"><w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{First}</w:t></w:r></w:p></w:body></w:document>").Import();

        Assert.Equal($"{First}\n", run.Body);
        hidden.AssertRefused("PN412");
    }

    internal static byte[] Png(params (string Type, byte[] Data)[] chunks)
    {
        using var stream = new MemoryStream();
        stream.Write(PngMetadata.Signature);
        foreach (var (type, data) in chunks)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            stream.Write([.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0]);
        }

        return stream.ToArray();
    }

    [Fact]
    public void RaisedAndStruckText_KeepsItsMeaningOrIsTold()
    {
        using var run = new WordFile(
            WordFile.Paragraph("关于某事的公告")
            + "<w:p><w:r><w:t>约10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>－3</w:t></w:r><w:r><w:t>，CO</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>，见</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>注</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>作废</w:t></w:r></w:p>").Import();

        Assert.Contains("约10⁻³，CO₂，见注作废\n", run.Body, StringComparison.Ordinal);
        Assert.Contains("上标 注", run.Guessed);
        Assert.Contains("删除线 作废", run.Guessed);
    }

    [Fact]
    public void FieldsAndWordArtWithoutText_AreTold_AndNoInstructionIsText()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        using var run = new WordFile(
            WordFile.Paragraph("关于某事的公告")
            + $"<w:p><w:r><w:t>第</w:t></w:r>{Begin}<w:r><w:instrText> EQ \\o\\ac(○,</w:instrText></w:r><w:r><w:t>21</w:t></w:r><w:r><w:instrText>)</w:instrText></w:r>{End}<w:r><w:t>项</w:t></w:r></w:p>"
            + $"<w:p><w:r><w:t>外</w:t></w:r>{Begin}<w:r><w:instrText> IF </w:instrText></w:r>{Begin}<w:r><w:instrText> MERGEFIELD x </w:instrText></w:r>{Separate}<w:r><w:t>看不见</w:t></w:r>{End}"
            + $"<w:r><w:instrText> = 1 </w:instrText></w:r>{Separate}<w:r><w:t>结果</w:t></w:r>{End}{Begin}<w:r><w:instrText> XE \"索引\" </w:instrText></w:r>{End}</w:p>"
            + "<w:p><w:r><w:pict><v:shape><v:textpath string=\"红头标题\"/></v:shape></w:pict></w:r></w:p>").Import();

        Assert.Equal("关于某事的公告\n第项\n外结果\n", run.Body);
        Assert.Equal(
            ["没有现成文字的域（如带圈字符、分数、勾选框），请对照原文补上：EQ \\o\\ac(○,21)", "艺术字（需要的请写进正文）：红头标题"],
            run.Json["dropped"]!.AsArray().Select(found => $"{found!["what"]}：{string.Join('；', found["examples"]!.AsArray())}"));
    }
}
