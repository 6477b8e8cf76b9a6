namespace PublicNotice.Analytics.Tests.Traits;

public sealed class GateTests
{
    // A hundred positives from 0.01 to 1 and one negative.
    private static readonly (double Score, bool IsPositive)[] Validation =
        [.. Enumerable.Range(1, 100).Select(i => (i / 100.0, true)), (0.5, false)];

    /// <summary>Of 100 positives: with 2 missed the lower end of the interval is 95.3 %, with 3 missed 93.9 %, with 4 missed 92.7 %.</summary>
    [Theory]
    [InlineData(0.94, 0.03)]
    [InlineData(0.93, 0.04)]
    public void Recall_IsThatOfTheLowerEndOfTheInterval(double recall, double lowestCaught)
    {
        var threshold = Gate.ForRecall(Validation, recall);

        Assert.True(lowestCaught > threshold && lowestCaught - 0.01 <= threshold);
    }

    [Fact]
    public void RecallThatCannotBeProven_CatchesAll() => Assert.True(Gate.ForRecall(Validation, 0.9999) < 0.01);

    [Fact]
    public void FalseAlarms_StayBelowTheShare()
    {
        (double Score, bool IsPositive)[] validation = [.. Enumerable.Range(0, 1000).Select(i => (i / 1000.0, false))];

        var threshold = Gate.ForFalseAlarms(validation, 0.005);

        Assert.Equal(5, validation.Count(row => row.Score > threshold));
    }

    /// <summary>From Wilson's formula: 8 of 10 is 49 % to 94 %.</summary>
    [Fact]
    public void Interval_IsWilsons()
    {
        var interval = Interval.Of(8, 10);

        Assert.Equal((0.490, 0.943), (Math.Round(interval.Low, 3), Math.Round(interval.High, 3)));
    }
}
