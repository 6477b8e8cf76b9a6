using System.Diagnostics;

namespace PublicNotice.Domain.Tests;

public sealed class HostileTextTests
{
    private const int Megabyte = 1024 * 1024;

    // Far more than a linear reader takes even on a busy machine, and far less than a quadratic one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Repeated =>
    [
        "a", " ", "\u3000", "1", "一", "一是", "第", "。", "，", "《", "（", "(一)", "1.", "公示时间", "公示时间：", "公示时间：1", "电话", "电话：", "电话：1",
        "电话、", "地址：", "自", "于2", "于2023年", "2023年1月1日", "2023年1月1日至", "@", "a@", "a.", "1,", "1,234", "提前", "3个", "3", "100个乡",
        "截至", "即", "公", "意见", "征求意见", "邮编", "http://", "8:30-", "8:30-9:30,", "日组对", "组对进行", "于2023年1月1日前意见", "\0", "\uD800", "扫一扫", "大中小",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void RepeatedWordsOnOneLine_AreReadInSeconds(string piece) => AssertReadInSeconds(piece, Megabyte / 8);

    [Theory]
    [InlineData("a")]
    [InlineData("一是")]
    public void TenMegabytesOnOneLine_AreReadInSeconds(string piece) => AssertReadInSeconds(piece, 10 * Megabyte);

    private static void AssertReadInSeconds(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var clock = Stopwatch.StartNew();
        var notice = NoticeParser.Parse(text);
        Assert.Equal(text.AsSpan().TrimStart().IsEmpty ? 0 : 1, notice.Lines.Count);
        Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("一、甲\n")]
    [InlineData("1.甲\n")]
    [InlineData("（一）甲。乙\n")]
    [InlineData("附件：1.甲\n")]
    [InlineData("公示时间：\n")]
    [InlineData("来源：甲\n")]
    [InlineData("某局\n2023年1月1日\n")]
    [InlineData("\r")]
    public void ManyLines_AreReadInSeconds(string line)
    {
        var clock = Stopwatch.StartNew();
        NoticeParser.Parse(string.Concat(Enumerable.Repeat(line, 20_000)));
        Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\r")]
    [InlineData("\uFEFF")]
    [InlineData("\0\0\n\uD800\n\uDC00一、\n（一）\n1.\n一是")]
    [InlineData("一、\n（一）\n1.\n一是")]
    [InlineData("公示时间：9999年12月31日至1月1日")]
    [InlineData("公示时间：0000年00月00日至99月99日")]
    [InlineData("99999999999999999999999999999999个")]
    [InlineData("一、甲\n1.乙\n一是9999999999999999999999999999999999999999个。")]
    public void OddText_IsReadWithoutLoss(string text) => NoticeLaws.AssertHold(text);

    [Fact]
    public void MutatedNotices_KeepEveryLine()
    {
        const string Alphabet = "一二三十、（）().．１1 　\u00A0\n\r\0。，：:；至—-~年月日个是《》\uD800电话传真附件公示期:@";
        var random = new Random(20231123);
        foreach (var name in Fixture.RealNotices.Append("notice"))
        {
            var original = Fixture.Text(name + ".txt");
            for (var round = 0; round < 400; round++)
            {
                NoticeLaws.AssertHold(Mutate(original, random, Alphabet));
            }
        }
    }

    private static string Mutate(string text, Random random, string alphabet)
    {
        for (var edits = random.Next(1, 12); edits > 0 && text.Length > 2; edits--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 20));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, end - at),
                1 => text.Insert(at, alphabet[random.Next(alphabet.Length)].ToString()),
                2 => text.Insert(random.Next(text.Length), text[at..end]),
                _ => text[..at] + alphabet[random.Next(alphabet.Length)] + text[(at + 1)..],
            };
        }

        return text;
    }
}
