namespace PublicNotice.Site.Tests;

public sealed class NumberingTests
{
    private const string Official = """
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="2"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%1.%4"/><w:isLgl/></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 11, "十一")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCounting", 105, "一〇五")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1010, "一千零一十")]
    [InlineData("chineseCountingThousand", 12005, "一万二千零五")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("japaneseCounting", 20, "二十")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("ideographTraditional", 2, "乙")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("decimal", 7, "7")]
    public void Number_IsWrittenInItsFormat(string format, int number, string expected) => Assert.Equal(expected, NumberFormat.Write(format, number));

    [Fact]
    public void Levels_CountAndRestartBelowTheirHeadings()
    {
        string[] lines = [.. Import(
            WordFile.Numbered("甲", 0) + WordFile.Numbered("乙", 1) + WordFile.Numbered("丙", 2) + WordFile.Numbered("丁", 2)
            + WordFile.Numbered("戊", 1) + WordFile.Numbered("己", 2) + WordFile.Numbered("庚", 0) + WordFile.Numbered("辛", 1))];

        Assert.Equal(["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"], lines);
    }

    [Fact]
    public void LevelThatNeverRestarts_GoesOnAndLegalNumbersAreDigits() => Assert.Equal(
        ["一、甲", "1.1 乙", "二、丙", "2.2 丁"],
        Import(WordFile.Numbered("甲", 0) + WordFile.Numbered("乙", 3) + WordFile.Numbered("丙", 0) + WordFile.Numbered("丁", 3)));

    [Fact]
    public void StartOfAListsOwn_HoldsFromItsFirstUse() => Assert.Equal(
        ["一、甲", "1.乙", "5.丙", "6.丁"],
        Import(WordFile.Numbered("甲", 0) + WordFile.Numbered("乙", 2) + WordFile.Numbered("丙", 2, 2) + WordFile.Numbered("丁", 2, 2)));

    [Fact]
    public void StyleThatCarriesNumbering_NumbersItsParagraphs()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """;
        static string Styled(string text, string style, string more = "") => WordFile.Paragraph(text, $"<w:pStyle w:val=\"{style}\"/>{more}");

        var lines = Import(
            Styled("甲", "1") + Styled("乙", "2") + Styled("丙", "2") + Styled("丁", "2", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>") + Styled("戊", "1"), Styles);

        Assert.Equal(["一、甲", "（一）乙", "（二）丙", "丁", "二、戊"], lines);
    }

    [Fact]
    public void Bullets_AreDroppedAndSaid()
    {
        using var run = new WordFile(WordFile.Numbered("甲事项已办结。", 0)).Numbering(
            """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""").Import();

        Assert.Equal("甲事项已办结。\n", run.Body);
        Assert.Contains("项目符号", run.Dropped);
    }

    private static string[] Import(string paragraphs, string styles = "")
    {
        using var run = new WordFile(WordFile.Paragraph("现将有关情况予以公告。") + paragraphs).Numbering(Official).Styles(styles).Import();
        Assert.Equal(0, run.Exit);
        return run.Body.TrimEnd().Split('\n')[1..];
    }
}
