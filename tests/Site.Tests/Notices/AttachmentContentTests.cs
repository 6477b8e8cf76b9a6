using System.IO.Compression;
using System.Text;

namespace PublicNotice.Site.Tests;

/// <summary>Spreadsheets, presentations and PDFs are looked into as Word files are.</summary>
public sealed class AttachmentContentTests
{
    private const string Folder = "notices/2026/ceshi/";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Slide = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private const string Workbook = $"<workbook xmlns=\"{Sheet}\"><sheets><sheet name=\"名单\" sheetId=\"1\"/></sheets></workbook>";
    private const string Deck = $"<p:presentation xmlns:p=\"{Slide}\"/>";

    [Fact]
    public void HiddenSheet_StopsThePublicationAndIsNamed()
    {
        using var site = With("附件.xlsx", ("xl/workbook.xml", Workbook.Replace("</sheets>", "<sheet name=\"底稿\" sheetId=\"2\" state=\"veryHidden\"/></sheets>", StringComparison.Ordinal)));

        var fault = Assert.Single(site.Build().Faults, fault => fault.IsError);
        Assert.Equal(("PN412", $"content/{Folder}附件.xlsx"), (fault.What.Code, fault.File));
        Assert.Contains("隐藏的工作表“底稿”", fault.What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CommentInASheet_StopsThePublicationAndIsNotQuoted()
    {
        using var site = With("附件.xlsx", ("xl/workbook.xml", Workbook),
            ("xl/comments1.xml", $"<comments xmlns=\"{Sheet}\"><commentList><comment ref=\"A1\"><text><t>不可外传</t></text></comment></commentList></comments>"));

        var fault = Assert.Single(site.Build().Faults, fault => fault.IsError);
        Assert.Equal("PN411", fault.What.Code);
        Assert.DoesNotContain("不可外传", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HiddenRows_AreWarnedOf()
    {
        using var site = With("附件.xlsx", ("xl/workbook.xml", Workbook),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData><row r=\"1\" hidden=\"1\"/></sheetData></worksheet>"));

        Assert.Equal(["PN526"], TextFaults.Codes(site));
    }

    [Theory]
    [InlineData("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"><cp:lastModifiedBy>张三</cp:lastModifiedBy></cp:coreProperties>")]
    [InlineData("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>某公司</Company></Properties>")]
    public void AuthorOrCompany_IsWarnedOfAndNotNamed(string part, string properties)
    {
        foreach (var (name, main) in ((string, (string, string))[])[("附件.xlsx", ("xl/workbook.xml", Workbook)), ("附件.pptx", ("ppt/presentation.xml", Deck))])
        {
            using var site = With(name, main, (part, properties));

            var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code.StartsWith("PN5", StringComparison.Ordinal));
            Assert.Equal("PN524", fault.What.Code);
            Assert.DoesNotContain("张三", fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("某公司", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("PN412", true, "ppt/slides/slide1.xml", $"<p:sld xmlns:p=\"{Slide}\" show=\"0\"/>")]
    [InlineData("PN411", true, "ppt/comments/comment1.xml", $"<p:cmLst xmlns:p=\"{Slide}\"/>")]
    [InlineData("PN526", false, "ppt/notesSlides/notesSlide1.xml", "<a xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:r><a:t>先别说</a:t></a:r></a>")]
    public void WhatAPresentationDoesNotShow_IsFound(string code, bool isError, string part, string xml)
    {
        using var site = With("附件.pptx", ("ppt/presentation.xml", Deck), (part, xml));

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code != "PN231");
        Assert.Equal((code, isError), (fault.What.Code, fault.IsError));
    }

    [Theory]
    [InlineData("<< /Title (x) /Author (Zhang San) >>")]
    [InlineData("<< /Author <FEFF5F204E09> >>")]
    [InlineData("<rdf:RDF><dc:creator><rdf:Seq><rdf:li>张三</rdf:li></rdf:Seq></dc:creator></rdf:RDF>")]
    public void AuthorOfAPdf_IsWarnedOf(string properties)
    {
        using var site = WithPdf(Encoding.UTF8.GetBytes("%PDF-1.7\n1 0 obj\n" + properties + "\nendobj"));

        Assert.Equal(["PN524"], TextFaults.Codes(site));
    }

    [Fact]
    public void AuthorInACompressedStream_IsFoundToo()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zlib.Write("7 0 << /Author (Zhang San) >>"u8);
        }

        using var site = WithPdf([.. "%PDF-1.7\n5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n"u8, .. packed.ToArray(), .. "\nendstream"u8]);

        Assert.Equal(["PN524"], TextFaults.Codes(site));
    }

    [Theory]
    [InlineData("%PDF-1.7\n<< /Author () /Producer (x) >>", null)]
    [InlineData("%PDF-1.7\ntrailer << /Encrypt 9 0 R >>", "PN525")]
    [InlineData("不是 PDF", "PN525")]
    public void OtherPdf_IsReadAsItIs(string pdf, string? code)
    {
        using var site = WithPdf(Encoding.UTF8.GetBytes(pdf));

        Assert.Equal(code is null ? [] : [code], TextFaults.Codes(site));
    }

    [Fact]
    public void FileThatNobodyCanLookInto_IsWarnedOf()
    {
        using var site = TinySite.WithNotice("正文。");
        site.WriteFile(Folder + "附件.xls", "旧");
        site.WriteFile(Folder + "名单.xlsx", "不是表格");

        Assert.Equal(["PN525", "PN525"], TextFaults.Codes(site));
    }

    private static TinySite WithPdf(byte[] pdf)
    {
        var site = TinySite.WithNotice("正文。");
        site.WriteBytes(Folder + "附件.pdf", pdf);
        return site;
    }

    private static TinySite With(string name, params (string Path, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, xml) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        var site = TinySite.WithNotice("正文。");
        site.WriteBytes(Folder + name, stream.ToArray());
        return site;
    }
}
