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
    public void ViewsThatErrElsewhere_AreWeighedAgainstEachOther()
    {
        // The first view knows the odd messages only, the second, on a scale of its own, the even ones.
        RawScores[] validation =
        [
            .. Enumerable.Range(0, 400).Select(i => (Actual: i / 2 % 2, Sign: i / 2 % 2 == 0 ? 1f : -1f, IsOdd: i % 2 == 1))
                .Select(m => new RawScores(m.Actual, m.IsOdd ? [m.Sign, -m.Sign, 0, 0] : [0, 0, 50 * m.Sign, -50 * m.Sign], false)),
        ];

        var calibration = Calibration.Fit(validation, labels: 2, isSmall: false);

        Assert.All(validation, raw => Assert.InRange(calibration.Apply(raw).Probabilities[raw.Actual], 0.8f, 1f));
    }

    [Fact]
    public void Map_TellsEachLabelAsOftenAsItIs()
    {
        RawScores[] validation = [.. Enumerable.Range(0, 900).Select(i => new RawScores(i % 9 < 6 ? 0 : i % 3, [i % 4, i % 7, i % 5], false))];

        var calibration = Calibration.Fit(validation, labels: 3, isSmall: false);

        var told = validation.Select(calibration.Apply).ToArray();
        Assert.All([0, 1, 2], label => Assert.Equal(validation.Count(raw => raw.Actual == label), told.Sum(one => one.Probabilities[label]), 15.0));
    }

    [Fact]
    public void ScoresFarApartThatAreRightNoOftener_ArePulledIn()
    {
        // Right four times of five, whether the scores lie a point apart or ten.
        RawScores[] validation =
        [
            .. Enumerable.Range(0, 1000).Select(i => (Actual: i % 2, Said: i % 5 == 0 ? 1 - (i % 2) : i % 2, Size: i / 10 % 2 == 0 ? 1f : 10f))
                .Select(m => new RawScores(m.Actual, m.Said == 0 ? [m.Size, 0] : [0, m.Size], false)),
        ];

        var calibration = Calibration.Fit(validation, labels: 2, isSmall: false);

        Assert.InRange(calibration.Power, 0.5f, 0.9f);
        Assert.All(validation, raw => Assert.InRange(calibration.Apply(raw).Probabilities.Max(), 0.72f, 0.88f));
    }

    [Fact]
    public void ScoresThatKeepWhatTheyPromise_AreHardlyPulledIn()
    {
        // Right as often as the logistic function of the distance says.
        RawScores[] validation =
        [
            .. Enumerable.Range(0, 4000).Select(i => (Half: i % 2, Size: 1f + (i / 2 % 4), Draw: i / 8 * 7 % 500 / 500.0))
                .Select(m => (m.Half, m.Size, IsRight: m.Draw < 1 / (1 + Math.Exp(-m.Size))))
                .Select(m => new RawScores(m.IsRight ? m.Half : 1 - m.Half, m.Half == 0 ? [m.Size, 0] : [0, m.Size], false)),
        ];

        var calibration = Calibration.Fit(validation, labels: 2, isSmall: false);

        Assert.InRange(calibration.Power, 0, 0.1f);
        Assert.Equal(1 / (1 + Math.Exp(-3)), calibration.Apply(validation[4]).Probabilities[0], 0.02);
    }

    /// <summary>A matrix finds something in the noise of few messages; what it found must not make it surer of the next than right.</summary>
    [Fact]
    public void NoiseOfFewMessages_IsNotBelieved()
    {
        var random = new Random(1);
        RawScores Message(int label) =>
            new(label, [.. Enumerable.Range(0, 15).Select(score => (score == label ? 2 : 0) + (3 * (random.NextSingle() - random.NextSingle())))], false);
        RawScores[] Messages(int count) => [.. Enumerable.Range(0, count).Select(i => Message(i % 5))];

        var calibration = Calibration.Fit(Messages(150), labels: 5, isSmall: false);

        var told = Messages(2000).Select(calibration.Apply).ToArray();
        var right = told.Average(one => one.Likeliest == one.Actual ? 1.0 : 0);
        Assert.Equal(right, told.Average(one => one.Probabilities.Max()), 0.03);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void CalibratedWeights_GiveTheCalibratedOdds(int views)
    {
        float[] Repeated(params float[] scores) => [.. Enumerable.Repeat(scores, views).SelectMany(view => view)];
        RawScores[] validation = [.. Enumerable.Range(0, 90).Select(i => new RawScores(i % 3, Repeated(i % 3, i % 7, i % 5), false))];
        var calibration = Calibration.Fit(validation, labels: 3, isSmall: false);
        var weights = new LinearWeights(3 * views, 1);
        Repeated(1, 2, 3).CopyTo(weights.Row(0));
        Repeated(0.5f, -1, 0).CopyTo(weights.Bias.AsSpan());
        var odds = new float[8];
        var vector = new FeatureVector();
        vector.Clear(1);
        vector.Count(0, 1);
        vector.EndBlock([1], 1);

        calibration.Apply(weights).Score(vector, odds);

        var probabilities = new float[3];
        Tempering.Apply(odds.AsSpan(0, 3), calibration.Power);
        Softmax.Of(odds.AsSpan(0, 3), probabilities);
        Assert.All(
            calibration.Apply(new RawScores(0, Repeated(1.5f, 1, 3), false)).Probabilities.Zip(probabilities),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static Prediction Of(float score, bool right) => new(right ? 0 : 1, [score, 1 - score], false);
}
