namespace PublicNotice.Domain.Tests;

public sealed class CommentWindowTests
{
    private static readonly DisclosurePeriod Period = new(new DateOnly(2023, 11, 23), new DateOnly(2023, 12, 14));

    // T51: neither early nor late, in whatever zone the server runs.
    [Theory]
    [InlineData("2023-11-22T15:59:59Z", false, "未开始")]
    [InlineData("2023-11-22T16:00:00Z", true, "公示中，21 天后截止")]
    [InlineData("2023-12-14T15:59:59Z", true, "公示中，今天截止")]
    [InlineData("2023-12-14T16:00:00Z", false, "已结束")]
    public void Window_OpensAndClosesAtMidnightInShanghai(string instant, bool isOpen, string label)
    {
        var window = CommentWindow.At(Period, DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((isOpen, label), (window.IsOpen, window.Label));
    }

    // T52: the end is said as the last day 23:59, never as 24:00 or the day after.
    [Theory]
    [InlineData("2023-12-14T12:00:00Z")]
    [InlineData("2023-12-20T12:00:00Z")]
    public void Sentence_NamesTheLastDayAt2359(string instant)
    {
        var sentence = CommentWindow.At(Period, DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).Sentence;
        Assert.Contains("2023年12月14日", sentence, StringComparison.Ordinal);
        Assert.Contains("23:59", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("12月15日", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void NoPeriod_IsClosedAndSaysWhereElseToGo()
    {
        var window = CommentWindow.At(null, DateTimeOffset.UnixEpoch);
        Assert.Equal((null, false), (window.State, window.IsOpen));
        Assert.Contains("日常咨询投诉", window.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void NoEnd_StaysOpen() => Assert.True(
        CommentWindow.At(new DisclosurePeriod(Period.Start, null), ShanghaiTime.StartOf(new DateOnly(2050, 1, 1))).IsOpen);
}
