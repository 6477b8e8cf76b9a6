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

        var calibrated = Calibration.Fit(validation, labels: 2, isSmall: false).Apply(validation[0]);

        Assert.Equal(0.75f, calibrated.Probabilities[0], 0.001f);
    }

    [Fact]
    public void ScoresThatFavourALabel_AreEvenedOut()
    {
        // The first label's scores are a point too high whatever the truth.
        RawScores[] validation = [.. Enumerable.Range(0, 400).Select(i => new RawScores(i % 2, i % 2 == 0 ? [3f, 0f] : [1.5f, 1f], false))];

        var calibration = Calibration.Fit(validation, labels: 2, isSmall: false);

        Assert.True(calibration.Apply(validation[1]).Probabilities[1] > 0.9);
    }

    [Fact]
    public void CalibratedWeights_GiveTheCalibratedOdds()
    {
        RawScores[] validation = [.. Enumerable.Range(0, 90).Select(i => new RawScores(i % 3, [i % 3, i % 7, i % 5], false))];
        var calibration = Calibration.Fit(validation, labels: 3, isSmall: false);
        var weights = new LinearWeights(3, 1);
        new[] { 1f, 2f, 3f }.CopyTo(weights.Row(0));
        new[] { 0.5f, -1f, 0f }.CopyTo(weights.Bias.AsSpan());
        var odds = new float[weights.Stride];
        var vector = new FeatureVector();
        vector.Clear(1);
        vector.Count(0, 1);
        vector.EndBlock([1], 1);

        calibration.Apply(weights).Score(vector, odds);

        var probabilities = new float[3];
        Softmax.Of(odds.AsSpan(0, 3), probabilities);
        Assert.All(
            calibration.Apply(new RawScores(0, [1.5f, 1f, 3f], false)).Probabilities.Zip(probabilities),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static Prediction Of(float score, bool right) => new(right ? 0 : 1, [score, 1 - score], false);
}
