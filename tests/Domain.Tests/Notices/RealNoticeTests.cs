using System.Globalization;
using System.Text.Json.Nodes;

namespace PublicNotice.Domain.Tests;

public sealed class RealNoticeTests
{
    public static TheoryData<string> Names => [.. Fixture.RealNotices];

    [Theory]
    [MemberData(nameof(Names))]
    public void Period_IsWhatTheTextSays(string name)
    {
        var (period, expected) = (Fixture.Parse(name).Period, Fixture.Expected(name));
        Assert.Equal((Date(expected["start"]), Date(expected["end"])), (period?.Start, period?.End));
        Assert.Equal((int?)expected["statedWorkdays"], period?.StatedWorkingDays);
        if (expected["workdays_incl"] is { } days)
        {
            Assert.Equal((int)days, Fixture.Calendar.Count(period!.Start!.Value, period.End!.Value, countsFirstDay: true).Days);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Contact_IsWhatTheTextSays(string name)
    {
        var (contact, expected) = (Fixture.Parse(name).Contact, Fixture.Expected(name));
        Assert.Equal(Strings(expected["phones"]), contact.Phones);
        Assert.Equal(Strings(expected["emails"]), contact.Emails);
        Assert.Equal((string?)expected["zip"], contact.Zip);
        Assert.Equal((string?)expected["url"], contact.Url);
        Assert.Equal((bool?)expected["address"] ?? false, contact.Address is not null);
        // 2128681（兼传真） is a fax too, which the hand-made list leaves out.
        Assert.Equal(name.StartsWith("a02", StringComparison.Ordinal) ? ["2128681"] : Strings(expected["fax"]), contact.Faxes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TitleBlockAndSignature_AreWhatTheTextSays(string name)
    {
        var (notice, expected) = (Fixture.Parse(name), Fixture.Expected(name));
        Assert.Equal((string?)expected["docNo"], notice.DocumentNumber);
        Assert.Equal(expected["signDate"] is { } date ? Date(date) : notice.Signature?.Date, notice.Signature?.Date);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_AllBelongSomewhereAndAreUnchanged(string name) => NoticeLaws.AssertHold(Fixture.Text(name + ".txt"));

    [Theory]
    [InlineData("a01", "PN104 PN204 PN234")] // year typo; date under the title is the page's
    [InlineData("a02", "PN102 PN202 PN223 PN231")] // unclosed 《, no start, no area code, no signature
    [InlineData("a03", "PN103 PN211 PN221 PN231")] // title cut short, result notice, no contact
    [InlineData("a05", "PN101 PN202 PN231")] // no title, no start, no signature
    [InlineData("a06", "PN105 PN208 PN210 PN212 PN233")] // padded indent, one rule only, no year, two signers
    [InlineData("a07", "PN105 PN210 PN231")] // 传    真, three days, no signature
    [InlineData("a08", "PN212 PN223")] // no year, second phone without area code
    [InlineData("a09", "PN101 PN206 PN221")] // no title, starts on Saturday, no contact
    [InlineData("a10", "PN104 PN105 PN106 PN201 PN221 PN232")] // page chrome, padding, half-width, no period, one line
    [InlineData("a11", "PN202 PN231")] // 于…前 has no start
    [InlineData("a12", "PN203 PN231")] // nothing after the dash
    public void Anomalies_AreReportedByCode(string prefix, string codes)
    {
        var name = Fixture.RealNotices.Single(notice => notice.StartsWith(prefix, StringComparison.Ordinal));
        var found = NoticeChecks.Check(Fixture.Parse(name), Fixture.Calendar).Select(diagnostic => diagnostic.Code);
        Assert.Empty(codes.Split(' ').Except(found));
    }

    [Fact]
    public void SoundNotice_HasNoFindingOnItsPeriodOrContact() => Assert.DoesNotContain(
        NoticeChecks.Check(Fixture.Parse("a04-jiangan-gongshi-2017"), Fixture.Calendar),
        found => found.Code.StartsWith("PN20", StringComparison.Ordinal) || found.Code.StartsWith("PN22", StringComparison.Ordinal));

    [Theory]
    [InlineData("a02-zhuhai-zhengqiu-2019")]
    [InlineData("a05-mct-zhengqiu-2019")]
    [InlineData("a11-samr-zhengqiu-2026")]
    [InlineData("a12-miit-gongshi-2026")]
    public void NumberedChannelsAndAttachments_AreNoSections(string name) => Assert.Empty(Fixture.Parse(name).Sections);

    [Fact]
    public void TwoBodiesOnOneLine_BothSign() => Assert.Equal(
        ["共青团宁夏回族自治区委员会", "中国少年先锋队宁夏回族自治区工作委员会"],
        Fixture.Parse("a06-ningxia-gongshi-2020").Signature!.Organizations);

    [Fact]
    public void Hours_AreAsWritten() => Assert.Equal(
        "上午8：30—12：00，下午14：30—18：30", Fixture.Parse("a06-ningxia-gongshi-2020").Contact.Hours);

    [Fact]
    public void EndBeforeStart_NamesTheYearThatIsMeantAndChangesNothing()
    {
        var notice = Fixture.Parse("a01-dongguan-gongshi-2017");
        Assert.Equal(new DateOnly(2016, 6, 2), notice.Period!.End);
        Assert.Contains("可能应为 2017 年", notice.Diagnostics.Single(found => found.Code == "PN204").Message, StringComparison.Ordinal);
    }

    private static string[] Strings(JsonNode? node) => node is null ? [] : [.. node.AsArray().Select(value => (string)value!)];

    private static DateOnly? Date(JsonNode? node) =>
        node is null ? null : DateOnly.ParseExact((string)node!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
