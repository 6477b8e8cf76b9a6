using System.Text.Json.Nodes;

namespace PublicNotice.Domain.Tests;

public sealed class SeedNoticeTests
{
    private readonly Notice _notice = NoticeParser.Parse(Fixture.Seed);
    private readonly JsonObject _expected = Fixture.SeedStructure;

    [Fact]
    public void Sections_AreThoseReadByHand()
    {
        var expected = _expected["sections"]!.AsArray().Select(section => (
            (int)section!["n"]!, (string)section["title"]!, (int)section["line"]!, (int)section["leadParagraphs"]!));
        Assert.Equal(expected, _notice.Sections.Select(section => (section.Number, section.Title, section.Heading.Line, section.Lead.Count)));
    }

    [Fact]
    public void Subsections_AreThoseReadByHand()
    {
        var expected = _expected["sections"]!.AsArray().SelectMany(section => section!["subs"]!.AsArray()).Select(sub => (
            (int)sub!["n"]!, (string)sub["title"]!, (int)sub["line"]!, (bool)sub["inlineBody"]!));
        Assert.Equal(expected, _notice.Subsections.Select(sub => (sub.Number, sub.Title, sub.Line, sub.HasInlineBody)));
    }

    [Fact]
    public void Items_AreThoseReadByHand()
    {
        var expected = _expected["sections"]!.AsArray().SelectMany(section => section!["subs"]!.AsArray())
            .SelectMany(sub => sub!["items"]!.AsArray()).Select(item => (
                (int)item!["n"]!, (string)item["title"]!, (int)item["line"]!, (int)item["measures"]!, (int)item["unnumberedMeasures"]!));
        Assert.Equal(expected, _notice.Items.Select(item => (
            item.Number, item.Title, item.Heading.Line,
            item.Measures.Count(measure => measure.Number is not null), item.Measures.Count(measure => measure.Number is null))));
    }

    [Fact]
    public void Measures_Are37NumberedAndOneUnnumbered()
    {
        var measures = _notice.Items.SelectMany(item => item.Measures).ToList();
        Assert.Equal((37, 1), (measures.Count(measure => measure.Number is not null), measures.Count(measure => measure.Number is null)));
    }

    [Fact]
    public void Items_AreAtTheirPermanentIds() => Assert.Equal(
        ["2-1-1", "2-1-2", "2-1-3", "2-2-1", "2-2-2", "2-2-3", "2-2-4", "2-3-1", "2-3-2", "2-3-3", "2-3-4", "2-3-5"],
        _notice.Items.Select(item => item.Position.Value));

    [Fact]
    public void Quantities_AreThoseReadByHand()
    {
        var expected = _expected["quantities"]!.AsArray().Select(quantity => ((string)quantity!["text"]!, (string)quantity["section"]!));
        Assert.Equal(expected, _notice.Items.SelectMany(item => item.Quantities).Select(quantity => (quantity.Text, quantity.Where)));
    }

    [Fact]
    public void AsOf_IsEveryOneAsWritten() =>
        Assert.Equal(["截至2023年10月", "截至2023年8月", "截至目前"], _notice.AsOf);

    [Fact]
    public void Period_TakesTheYearOfItsStart()
    {
        Assert.Equal(("公开期限", "2023年11月23日至12月14日", 41), (_notice.Period!.Label, _notice.Period.Text, _notice.Period.Line));
        Assert.Equal((new DateOnly(2023, 11, 23), new DateOnly(2023, 12, 14)), (_notice.Period.Start, _notice.Period.End));
    }

    [Fact]
    public void Contact_IsReadFromOneLine()
    {
        Assert.Equal(["0755-88121635"], _notice.Contact.Phones);
        Assert.Equal(["zhc@fphzb.sz.gov.cn"], _notice.Contact.Emails);
        Assert.Empty(_notice.Contact.Faxes);
        Assert.Equal("518000", _notice.Contact.Zip);
        Assert.Equal((string)_expected["contact"]!["address"]!, _notice.Contact.Address);
    }

    [Fact]
    public void Signature_IsNameAndDate()
    {
        Assert.Equal(["中共深圳市乡村振兴和协作交流局党组"], _notice.Signature!.Organizations);
        Assert.Equal(new DateOnly(2023, 11, 23), _notice.Signature.Date);
    }

    [Fact]
    public void Inspection_IsReadFromTheIntroduction() => Assert.Equal(
        new Inspection(
            new DateOnly(2022, 8, 31), new DateOnly(2022, 10, 28), "市委第八巡察组", "市乡村振兴和协作交流局党组", "专项巡察",
            "乡村振兴资金管理使用", new DateOnly(2023, 3, 6)),
        _notice.Inspection);

    [Fact]
    public void Lines_AllBelongSomewhereAndAreUnchanged() => NoticeLaws.AssertHold(Fixture.Seed);

    [Fact]
    public void LinesOfText_AreIntroSectionsClosing() =>
        Assert.Equal((44, 1, 4, 0), (_notice.Lines.Count, _notice.Intro.Count, _notice.Closing.Count, _notice.Chrome.Count));

    [Fact]
    public void Diagnostics_HoldNoErrorAndNameTheMissingTitle()
    {
        Assert.DoesNotContain(_notice.Diagnostics, found => found.Severity is Severity.Error);
        Assert.Equal(["PN101", "PN106", "PN212"], _notice.Diagnostics.Select(found => found.Code));
    }
}
