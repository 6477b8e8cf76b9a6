namespace PublicNotice.Domain.Tests;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("深圳市某某局\n2023年11月23日", "深圳市某某局")]
    [InlineData("深圳市某某局  2023年11月23日", "深圳市某某局")]
    [InlineData("深 圳 市 某 某 局\n2023 年 11 月 23 日", "深圳市某某局")]
    [InlineData("深圳市某某局\n深圳市财政局\n二〇二三年十一月二十三日", "深圳市某某局|深圳市财政局")]
    [InlineData("深圳市某某局、深圳市财政局\n2023-11-23", "深圳市某某局|深圳市财政局")]
    [InlineData("附件：1.甲\n2.乙\n深圳市某某局\n2023年11月23日", "深圳市某某局")]
    [InlineData("深圳市某某局\n2023年11月23日\n附件：1.甲\n2.乙", "深圳市某某局")]
    [InlineData("深圳市某某局\n2023年11月23日\n（此件公开发布）", "深圳市某某局")]
    [InlineData("深圳市某某局\n２０２３年１１月２３日\n责任编辑：张三", "深圳市某某局")]
    public void NamesAndDate_AreReadInEveryForm(string text, string names)
    {
        var signature = NoticeParser.Parse("现将有关情况予以公示。\n" + text).Signature!;
        Assert.Equal((names, new DateOnly(2023, 11, 23)), (string.Join('|', signature.Organizations), signature.Date));
    }

    [Theory]
    [InlineData("联系电话：0755-88121635")]
    [InlineData("公示时间：\n2023年11月23日")]
    [InlineData("特此公告")]
    [InlineData("以上同志拟任职务，任职时间从2023年11月23日")]
    public void EndWithoutName_IsNoSignature(string text) =>
        Assert.Null(NoticeParser.Parse("现将有关情况予以公示。\n" + text).Signature);

    [Theory]
    [InlineData("深圳市某某局  2023年11月23日", "PN232")]
    [InlineData("深圳市某某局\n深圳市财政局\n2023年11月23日", "PN233")]
    [InlineData("深圳市某某局", "PN235")]
    [InlineData("深圳市某某局\n2023年1123日", "PN205")]
    [InlineData("特此公告", "PN231")]
    public void DoubtfulSignature_IsReportedByCode(string text, string code) =>
        Assert.Contains(NoticeParser.Parse("现将有关情况予以公示。\n" + text).Diagnostics, found => found.Code == code);

    [Fact]
    public void DateUnlikePublication_IsReported() => Assert.Contains(
        NoticeParser.Parse("某事的公示\n发布时间：2023-11-24 09:00\n现予公示。\n深圳市某某局\n2023年11月23日").Diagnostics,
        found => found is { Code: "PN234", Line: 5 });
}
