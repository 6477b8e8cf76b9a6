namespace PublicNotice.Analytics.Tests.Train;

public sealed class CalibrationTests
{
    [Fact]
    public void Threshold_IsTheLowestThatKeepsThePrecision()
    {
        Prediction[] validation = [Of(0.9f, right: true), Of(0.8f, right: true), Of(0.7f, right: true), Of(0.6f, right: false), Of(0.55f, right: false)];

        Assert.Equal(0.6f, Threshold.Choose(validation, outOfScope: -1, targetPrecision: 0.75));
        Assert.Equal(0.7f, Threshold.Choose(validation, outOfScope: -1, targetPrecision: 0.8));
    }

    [Fact]
    public void Suggestion_ForAMessageOfNoDivision_CountsAsWrong()
    {
        Prediction[] validation = [new(0, [0.9f, 0.1f, 0f], false), new(2, [0.8f, 0.1f, 0.1f], false)];

        Assert.Equal(0.9f, Threshold.Choose(validation, outOfScope: 2, targetPrecision: 0.9));
    }

    [Fact]
    public void UnattainablePrecision_AbstainsFromAll() =>
        Assert.Equal(1f, Threshold.Choose([Of(0.9f, right: false)], outOfScope: -1, targetPrecision: 0.9));

    [Fact]
    public void OverconfidentScores_AreCooled()
    {
        // Right three times of four, whatever the scores pretend: the honest probability is 0.75.
        RawScores[] validation = [.. Enumerable.Range(0, 400).Select(i => new RawScores(i % 4 == 0 ? 1 : 0, [10f, 0f], false))];

        var calibrated = validation[0].At(Temperature.Fit(validation));

        Assert.Equal(0.75f, calibrated.Probabilities[0], 0.001f);
    }

    private static Prediction Of(float score, bool right) => new(right ? 0 : 1, [score, 1 - score], false);
}
