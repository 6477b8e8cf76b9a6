namespace PublicNotice.Site.Tests;

public sealed class HiddenTextTests
{
    private const string Secret = "不可外传";

    public static TheoryData<string, string, string> Ways() => new()
    {
        { "direct", WordFile.Paragraph(Secret, run: "<w:vanish/>"), "" },
        { "character style", WordFile.Paragraph(Secret, run: "<w:rStyle w:val=\"h\"/>"), "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>" },
        { "paragraph style", WordFile.Paragraph(Secret, "<w:pStyle w:val=\"b\"/>"), "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:rPr><w:vanish w:val=\"1\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>" },
        { "table row", $"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{WordFile.Paragraph(Secret)}</w:tc><w:tc>{WordFile.Paragraph(Secret)}</w:tc></w:tr></w:tbl>", "" },
        { "smart tag", $"<w:p><w:smartTag><w:r><w:rPr><w:vanish/></w:rPr><w:t>{Secret}</w:t></w:r></w:smartTag></w:p>", "" },
        { "text box", $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{WordFile.Paragraph(Secret, run: "<w:vanish/>")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", "" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void HiddenText_RefusesTheFileAndAppearsNowhere(string way, string body, string styles)
    {
        using var run = new WordFile(WordFile.Paragraph("现将有关情况予以公告。") + body).Styles(styles).Import();

        Assert.True(run.Codes is ["PN412"], $"{way}: {run.Output}");
        run.AssertRefused("PN412");
        Assert.DoesNotContain(Secret, run.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsExplicitlyShown_IsNotHidden()
    {
        using var shown = new WordFile(WordFile.Paragraph("现将有关情况予以公告。", "<w:pStyle w:val=\"a\"/>", "<w:vanish w:val=\"0\"/>"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style>").Import();

        Assert.Equal(0, shown.Exit);
    }

    [Theory]
    [InlineData("<w:ins w:id=\"1\" w:author=\"张三\"><w:r><w:t>新增</w:t></w:r></w:ins>")]
    [InlineData("<w:del w:id=\"1\" w:author=\"张三\"><w:r><w:delText>旧的</w:delText></w:r></w:del>")]
    [InlineData("<w:moveFrom w:id=\"1\" w:author=\"张三\"><w:r><w:t>旧的</w:t></w:r></w:moveFrom>")]
    [InlineData("<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"张三\"/></w:rPr><w:t>字</w:t></w:r>")]
    [InlineData("<w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"张三\"/></w:rPr></w:pPr>")]
    public void EveryKindOfTrackedChange_RefusesTheFile(string change)
    {
        using var run = new WordFile(WordFile.Paragraph("现将有关情况予以公告。") + $"<w:p>{change}</w:p>").Import();

        run.AssertRefused("PN410");
        Assert.All((string[])["张三", "旧的"], word => Assert.DoesNotContain(word, run.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public void CommentWithoutAMark_StillRefusesTheFile()
    {
        using var run = WordFile.Of("现将有关情况予以公告。").Part("comments", "<w:comments><w:comment w:id=\"0\" w:author=\"张三\"><w:p/></w:comment></w:comments>").Import();

        run.AssertRefused("PN411");
    }

    [Fact]
    public void HiddenTextInAFootnote_RefusesTheFile()
    {
        using var run = WordFile.Of("现将有关情况予以公告。")
            .Part("footnotes", $"<w:footnotes><w:footnote w:id=\"1\">{WordFile.Paragraph(Secret, run: "<w:vanish/>")}</w:footnote></w:footnotes>").Import();

        run.AssertRefused("PN412");
    }
}
