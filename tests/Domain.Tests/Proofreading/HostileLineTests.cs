using System.Diagnostics;

namespace PublicNotice.Domain.Tests;

/// <summary>Lines made to be slow must be read in the time that their length deserves.</summary>
public sealed class HostileLineTests
{
    private static readonly MisspellingList List = new([new Misspelling("截止目前", "截至目前", ["已"], ["报名"], "")]);

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("138 0013 ")]
    [InlineData("3栋2单元")]
    [InlineData("粤B1")]
    [InlineData("一")]
    [InlineData("共3个、")]
    [InlineData("其中3个，完成率")]
    [InlineData("截止目前")]
    [InlineData("幸福小区")]
    [InlineData("住")]
    [InlineData("住路1")]
    public void LineOfManyMegabytes_IsReadInLinearTime(string part)
    {
        var line = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var started = Stopwatch.GetTimestamp();

        _ = (PersonalDataScan.Find(line), NumberClaims.Check(line), List.Find(line));

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800栋")]
    [InlineData("栋1")]
    [InlineData("1")]
    [InlineData("一二三四五六七八九十一")]
    public void OddLine_IsReadWithoutAFault(string line) =>
        Assert.Empty((object[])[.. PersonalDataScan.Find(line), .. NumberClaims.Check(line), .. List.Find(line)]);
}
