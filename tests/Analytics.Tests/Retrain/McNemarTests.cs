namespace PublicNotice.Analytics.Tests.Retrain;

public sealed class McNemarTests
{
    /// <summary>From the binomial distribution: 2 or fewer heads in 10 tosses, doubled, is 0.109; 5 and 15 in 20 is 0.0414.</summary>
    [Theory]
    [InlineData(2, 8, 0.1094)]
    [InlineData(8, 2, 0.1094)]
    [InlineData(5, 15, 0.0414)]
    [InlineData(0, 6, 0.0313)]
    [InlineData(4, 4, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(400, 500, 0.001)]
    public void PValue_IsThatOfTheBinomialDistribution(int onlyChampion, int onlyChallenger, double expected) =>
        Assert.Equal(expected, new McNemar(onlyChampion, onlyChallenger).PValue, 4);

    /// <summary>Worked out by hand: (0.3−0.5)·ln(0.3/0.5) + (0.7−0.5)·ln(0.7/0.5).</summary>
    [Fact]
    public void Drift_IsThatOfTheDefinition() => Assert.Equal(
        0.1695,
        Drift.Index(new Dictionary<int, double> { [0] = 50, [1] = 50 }, new Dictionary<int, double> { [0] = 30, [1] = 70 }),
        4);

    [Fact]
    public void BlindSample_IsAboutATwentieth_AndStays()
    {
        var hidden = Enumerable.Range(0, 20_000).Where(i => BlindSample.Hides($"{i}", "secret"u8)).ToArray();

        Assert.InRange(hidden.Length, 900, 1100);
        Assert.Equal(hidden, Enumerable.Range(0, 20_000).Where(i => BlindSample.Hides($"{i}", "secret"u8)));
        Assert.NotEqual(hidden, Enumerable.Range(0, 20_000).Where(i => BlindSample.Hides($"{i}", "other"u8)));
    }
}
