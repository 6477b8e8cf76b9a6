namespace PublicNotice.Domain.Tests;

public sealed class StructureTests
{
    [Theory]
    [InlineData("一、情况\n（一）提高站位。正文。\n1.加强学习\n一是学。二是做。")]
    [InlineData("一、情况\r\n(一)提高站位。正文。\r\n1．加强学习\r\n一是学。二是做。")]
    [InlineData("\uFEFF一、情况\n(一) 提高站位。正文。\n１．加强学习\n一是学;二是做。")]
    [InlineData("　　一、情况\n　　（一）提高站位。正文。\n　　1、加强学习\n　　一是学。二是做。")]
    [InlineData("\u00A0\u00A0一、情况\n\u00A0㈠提高站位。正文。\n\u00A01. 加强学习\n\u00A0一是学。二是做。")]
    [InlineData("## 一、情况\n\n### （一）提高站位。正文。\n\n1\u002E 加强学习\n\n一是学。二是做。\n")]
    public void Numbering_IsReadInEveryForm(string text)
    {
        NoticeLaws.AssertHold(text);
        var notice = NoticeParser.Parse(text);
        var item = Assert.Single(notice.Items);
        Assert.Equal(("情况", "提高站位", "加强学习"), (notice.Sections[0].Title, notice.Subsections.Single().Title, item.Title));
        Assert.Equal(("1-1-1", 2), (item.Position.Value, item.Measures.Count));
    }

    [Fact]
    public void SubsectionsWithoutSection_StandUnderNumberZero()
    {
        var notice = NoticeParser.Parse("导语。\n（一）甲方面\n1.事项\n措施。\n（二）乙方面\n内容。");
        var section = Assert.Single(notice.Sections);
        Assert.Equal((0, "", "", 2), (section.Number, section.Title, section.Heading.Text, section.Subsections.Count));
        Assert.Equal("1-1", notice.Items.Single().Position.Value);
    }

    [Fact]
    public void ItemsWithoutAnyHeadingAbove_AreItems()
    {
        var notice = NoticeParser.Parse("导语。\n1.甲问题\n一是改。二是立。\n2.乙问题\n已完成。");
        Assert.Equal(["1", "2"], notice.Items.Select(item => item.Position.Value));
    }

    [Fact]
    public void ItemUnderSection_HasNoSubsection()
    {
        var notice = NoticeParser.Parse("一、情况\n1.甲\n一是印发3份文件。\n二、打算\n内容。");
        var item = Assert.Single(notice.Sections[0].Items);
        Assert.Equal(("1-1", "一、1 一是"), (item.Position.Value, item.Quantities.Single().Where));
    }

    [Theory]
    [InlineData("一、二级标准均已出台。")]
    [InlineData("1.5亿元已到位。")]
    [InlineData("2023、2024年度预算已公开。")]
    [InlineData("一一一一一一、太长的序号。")]
    [InlineData("####### 二、七个井号不是标题。")]
    [InlineData("(一甲）不是序号。")]
    public void LineThatOnlyBeginsLikeAHeading_IsAParagraph(string line)
    {
        var item = Assert.Single(NoticeParser.Parse($"一、情况\n1.事项\n{line}\n内容。").Items);
        Assert.Equal(line, item.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("二、乙")]
    [InlineData("( 二 )、乙")]
    [InlineData("###### 二.乙")]
    [InlineData("㈡乙")]
    [InlineData("2. 乙")]
    [InlineData("二十一、乙")]
    public void LineThatBeginsWithAHeadingsNumber_EndsTheItemAboveIt(string line) =>
        Assert.Empty(NoticeParser.Parse($"一、情况\n1.事项\n{line}\n内容。").Items.First().Paragraphs);

    [Fact]
    public void ItemWithTextOnItsOwnLine_HasItsMeasuresThere()
    {
        const string Text = "一、情况\n1.加强学习。重视。一是学3次。二是做。";
        NoticeLaws.AssertHold(Text);
        var item = NoticeParser.Parse(Text).Items.Single();
        Assert.Equal(("加强学习", 2, "3次"), (item.Title, item.Measures.Count, item.Quantities.Single().Text));
    }

    [Fact]
    public void ChannelsAfterTheLastSection_AreClosing()
    {
        var notice = NoticeParser.Parse("一、情况\n内容。\n公众可通过以下途径提出意见：\n一、电话：0755-88121635。\n二、电子邮箱：a@b.cn。\n某某局\n2023年1月2日");
        Assert.Equal((1, 5), (notice.Sections.Count, notice.Closing.Count));
    }

    [Fact]
    public void ContactSection_KeepsItsOwnLines()
    {
        var notice = NoticeParser.Parse("一、公示内容\n内容。\n二、公示时间\n2023年11月23日至12月14日\n三、联系方式\n联系电话：0755-88121635\n某某局\n2023年11月23日");
        Assert.Equal((3, 1, 2), (notice.Sections.Count, notice.Sections[2].Lead.Count, notice.Closing.Count));
        Assert.Equal(["0755-88121635"], notice.Contact.Phones);
    }

    [Theory]
    [InlineData("一、甲\n内容。\n三、丙\n内容。", "PN111")]
    [InlineData("一、甲\n内容。\n一、乙\n内容。", "PN112")]
    [InlineData("一、甲\n内容。\n二、乙\n内容。\n一、丙\n内容。", "PN113")]
    [InlineData("一、甲\n（一）子\n内容。\n（三）丑\n内容。", "PN111")]
    [InlineData("一、甲\n1.子\n内容。\n1.丑\n内容。", "PN112")]
    [InlineData("一、甲\n1.子\n一是学。三是做。", "PN121")]
    [InlineData("一、甲\n1.子\n二是学。", "PN121")]
    [InlineData("一、甲\n1.子\n2.丑\n内容。", "PN122")]
    public void BrokenNumbering_IsReportedByCode(string text, string code) =>
        Assert.Contains(NoticeParser.Parse(text).Diagnostics, found => found.Code == code);

    [Fact]
    public void ItemsNumberedThrough_AreInOrder() => Assert.DoesNotContain(
        NoticeParser.Parse("一、甲\n（一）子\n1.东\n内容。\n2.西\n内容。\n（二）丑\n3.南\n内容。").Diagnostics,
        found => found.Code.StartsWith("PN11", StringComparison.Ordinal));

    [Theory]
    [InlineData("来源：某某局")]
    [InlineData("【字号：大 中 小】 打印 关闭")]
    [InlineData("索引号：11440300/2023-00001")]
    [InlineData("责任编辑：张三")]
    [InlineData("分享到：微信 微博")]
    [InlineData("浏览量：103")]
    public void PageChrome_IsNoPartOfTheNotice(string line)
    {
        var notice = NoticeParser.Parse($"关于某事的公示\n{line}\n现予公示。\n{line}");
        Assert.Equal(("关于某事的公示", 2, 1), (notice.Title, notice.Chrome.Count, notice.Intro.Count));
        Assert.Contains(notice.Diagnostics, found => found is { Code: "PN104", Line: 2 });
    }

    [Fact]
    public void CatalogueBlock_GivesNumberAndDate()
    {
        var notice = NoticeParser.Parse("索引号：1144/2023-00001\n分类：通知公告\n名称：关于某事的公示\n文号：深乡振〔2023〕5号\n发布日期：2023-11-23\n关于某事的公示\n正文。");
        Assert.Equal(("关于某事的公示", "深乡振〔2023〕5号", new DateOnly(2023, 11, 23)), (notice.Title, notice.DocumentNumber, notice.PublishedOn));
    }

    [Fact]
    public void DocumentNumberNone_IsNone() =>
        Assert.Null(NoticeParser.Parse("文号：无\n关于某事的公示\n正文。").DocumentNumber);

    [Fact]
    public void TitleOverTwoLines_IsOneTitle() => Assert.Equal(
        "中共某某局党组关于巡察整改进展情况的通报", NoticeParser.Parse("中共某某局党组关于\n巡察整改进展情况的通报\n正文。").Title);

    [Theory]
    [InlineData("关于《某办法的公示\n正文。", "PN102")]
    [InlineData("某事（一期的公示\n正文。", "PN102")]
    [InlineData("关于某办法公开征求\n正文。", "PN103")]
    [InlineData("正文。", "PN101")]
    [InlineData("正文\u00A0有空格。", "PN105")]
    [InlineData("正文,半角。", "PN106")]
    [InlineData("正文\0。", "PN107")]
    [InlineData("截止到2019年6月6日，我局未收到公众的修改意见。", "PN211")]
    public void DoubtfulText_IsReportedByCode(string text, string code) =>
        Assert.Contains(NoticeParser.Parse(text).Diagnostics, found => found.Code == code);

    [Fact]
    public void CodesAndTheirList_AreTheSame()
    {
        var listed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "diagnostics.md"));
        var codes = typeof(DiagnosticCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.All(codes, code => Assert.Contains($"| {code} |", listed, StringComparison.Ordinal));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
