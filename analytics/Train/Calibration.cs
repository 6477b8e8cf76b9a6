namespace PublicNotice.Analytics;

/// <summary>
/// Makes scores honest: of the messages given 80 %, 80 % are right. A map from the scores of the <see cref="Views"/> to
/// log-odds, a matrix and a head start for each label, that begins as the mean of the views, each at its temperature, and
/// departs from it as far as the predictions for messages not trained on bear out. Being linear, it goes into the weights and
/// costs nothing in serving. What is left to do for each message is <see cref="Tempering"/>.
/// </summary>
internal sealed class Calibration
{
    private readonly int labels;
    private readonly double[] matrix;

    // A row of the matrix for each score, then one for what is added whatever the scores.
    private Calibration(int labels, double[] matrix) => (this.labels, this.matrix) = (labels, matrix);

    /// <summary>How many views it weighs.</summary>
    public int ViewCount => matrix.Length / labels / labels;

    /// <summary>The temperature of the first view.</summary>
    public required double Temperature { get; init; }

    /// <summary>The power by which a message's log-odds are tempered; 0 where there are too few messages to learn it from.</summary>
    public float Power { get; private init; }

    /// <param name="validation">Predictions for messages not trained on.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="isSmall">Whether there are too few to bear out more than temperatures.</param>
    public static Calibration Fit(IReadOnlyList<RawScores> validation, int labels, bool isSmall)
    {
        var scores = validation.Count > 0 ? validation[0].Scores.Length : isSmall ? labels : Views.Count * labels;
        var views = scores / labels;
        var temperatures = new double[views];
        for (var view = 0; view < views; view++)
        {
            temperatures[view] = Analytics.Temperature.Fit(validation, view * labels, labels);
        }

        RawScores[] level = [.. validation.Select(raw => raw.Over(temperatures, labels))];
        var ofMean = Analytics.Temperature.Fit([.. level.Select(raw => raw.Mean(labels))], 0, labels);
        var matrix = new double[(scores + 1) * labels];
        for (var score = 0; score < scores; score++)
        {
            matrix[(score * labels) + (score % labels)] = 1 / (views * (double)ofMean);
        }

        var (scale, power) = (1.0, 0f);
        if (!isSmall && level.Length > 0)
        {
            (scale, power) = TemperingFit.Of(OfTheOtherHalf(level, labels, matrix), [.. level.Select(raw => raw.Actual)]);
            matrix = LogisticMap.Fit(level, labels, matrix);
        }

        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i] *= i < scores * labels ? scale / temperatures[i / labels / labels] : scale;
        }

        return new Calibration(labels, matrix) { Temperature = temperatures[0], Power = power };
    }

    public Prediction Apply(RawScores raw)
    {
        var probabilities = new float[labels];
        var odds = Odds(raw);
        Tempering.Apply(odds, Power);
        Softmax.Of(odds, probabilities);
        return new Prediction(raw.Actual, probabilities, raw.IsBlank);
    }

    /// <summary>The weights whose scores are the calibrated log-odds, but for being tempered.</summary>
    public LinearWeights Apply(LinearWeights views)
    {
        var calibrated = new LinearWeights(labels, views.Rows);
        var odds = new double[labels];
        for (var row = 0; row < views.Rows; row++)
        {
            Array.Clear(odds);
            Add(views.Row(row)[..views.Labels], odds);
            Store(odds, calibrated.Row(row));
        }

        matrix.AsSpan(^labels..).CopyTo(odds);
        Add(views.Bias.AsSpan(0, views.Labels), odds);
        Store(odds, calibrated.Bias);
        return calibrated;
    }

    // By a matrix that has not seen them: on what it was fitted to it is surer than it may be. Folds follow each other, so that
    // what is near each other is in one half.
    private static float[][] OfTheOtherHalf(RawScores[] level, int labels, double[] start)
    {
        var (first, second) = (level[..(level.Length / 2)], level[(level.Length / 2)..]);
        Calibration By(RawScores[] half) => new(labels, LogisticMap.Fit(half, labels, start)) { Temperature = 1 };
        return [.. first.Select(By(second).Odds), .. second.Select(By(first).Odds)];
    }

    private float[] Odds(RawScores raw)
    {
        var odds = new double[labels];
        matrix.AsSpan(^labels..).CopyTo(odds);
        Add(raw.Scores, odds);
        return Array.ConvertAll(odds, odd => (float)odd);
    }

    private static void Store(double[] odds, Span<float> into)
    {
        for (var label = 0; label < odds.Length; label++)
        {
            into[label] = (float)odds[label];
        }
    }

    private void Add(ReadOnlySpan<float> scores, double[] odds)
    {
        for (var score = 0; score < scores.Length; score++)
        {
            for (var label = 0; label < labels; label++)
            {
                odds[label] += matrix[(score * labels) + label] * scores[score];
            }
        }
    }
}
