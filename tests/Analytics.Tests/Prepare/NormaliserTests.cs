namespace PublicNotice.Analytics.Tests.Prepare;

/// <summary>T79: what training and serving read out of a text is fixed by examples.</summary>
public sealed class NormaliserTests
{
    [Theory]
    [InlineData("", "。")]
    [InlineData("官网打不开", "。官网打不开。")]
    [InlineData("ＡＢＣ１２３", "。abc0。")]
    [InlineData("WiFi 6 信号", "。wifi 0信号。")]
    [InlineData("传    真：0755-12345678", "。传真。0。")]
    [InlineData("“消费帮扶”（2023）", "。消费帮扶0。")]
    [InlineData("共1.5万元，10,000个", "。共0万元。0个。")]
    [InlineData("一直没人管！！！？……", "。一直没人管。")]
    [InlineData("第一行\r\n第二行", "。第一行。第二行。")]
    [InlineData("幾時解決農產問題", "。几时解决农产问题。")]
    [InlineData("太好了😂😂👍🏻谢谢", "。太好了☺谢谢。")]
    [InlineData("电话****", "。电话0。")]
    [InlineData("①路灯②垃圾", "。0路灯0垃圾。")]
    [InlineData("hello world", "。hello world。")]
    [InlineData("\uFEFF\u200D官网", "。官网。")]
    public void Text_IsReadAs(string text, string symbols)
    {
        var read = new NormalisedText();

        Normaliser.Read(text, read);

        Assert.Equal(symbols, read.ToString());
    }

    [Fact]
    public void EverySymbol_KnowsWhereItStood()
    {
        const string text = "（ＡＢ）２０２３年😀";
        var read = new NormalisedText();

        Normaliser.Read(text, read);

        var spans = Enumerable.Range(0, read.Count).Select(i => text[read.Starts[i]..read.Ends[i]]);
        Assert.Equal(["", "Ａ", "Ｂ", "２０２３", "年", "\uD83D", ""], spans);
    }

    [Fact]
    public void TextBeyondTheLimit_IsNotRead()
    {
        var read = new NormalisedText();

        Normaliser.Read(new string('字', 10_000_000), read);

        Assert.Equal(Normaliser.LongestText + 2, read.Count);
    }

    [Fact]
    public void TraditionalCharacter_HasOneSimplifiedForm()
    {
        var pairs = TraditionalCharacters.Pairs.ToArray();

        Assert.Equal(pairs.Length, pairs.Select(pair => pair.Traditional).Distinct().Count());
        Assert.Empty(pairs.Select(pair => pair.Traditional).Intersect(pairs.Select(pair => pair.Simplified)));
    }
}
