namespace PublicNotice.Analytics;

/// <summary>
/// Makes scores honest: of the messages given 80 %, 80 % are right. A map from scores to log-odds, a matrix and a head start
/// for each label, that begins as one temperature for all and departs from it as far as the predictions for messages not
/// trained on bear out. Being linear, it goes into the weights and costs nothing in serving.
/// </summary>
internal sealed class Calibration
{
    // How strongly the map is held to the plain temperature, in messages' worth of likelihood.
    private const double Caution = 5;
    private const int Steps = 300;

    private readonly int labels;
    private readonly double[] matrix;
    private readonly double[] heads;

    private Calibration(int labels, double temperature)
    {
        this.labels = labels;
        matrix = new double[labels * labels];
        heads = new double[labels];
        for (var label = 0; label < labels; label++)
        {
            matrix[(label * labels) + label] = 1 / temperature;
        }
    }

    /// <summary>The temperature that it began as.</summary>
    public required double Temperature { get; init; }

    /// <param name="validation">Predictions for messages not trained on.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="isSmall">Whether there are too few to bear out more than a temperature.</param>
    public static Calibration Fit(IReadOnlyList<RawScores> validation, int labels, bool isSmall)
    {
        var temperature = Analytics.Temperature.Fit(validation);
        var calibration = new Calibration(labels, temperature) { Temperature = temperature };
        if (!isSmall)
        {
            calibration.Depart(validation);
        }

        return calibration;
    }

    public Prediction Apply(RawScores raw)
    {
        var probabilities = new float[labels];
        var odds = new double[labels];
        Apply(raw.Scores, odds);
        Softmax.Of(Array.ConvertAll(odds, odd => (float)odd), probabilities);
        return new Prediction(raw.Actual, probabilities, raw.IsBlank);
    }

    /// <summary>The weights whose scores are the calibrated log-odds.</summary>
    public LinearWeights Apply(LinearWeights weights)
    {
        var calibrated = new LinearWeights(labels, weights.Rows);
        var odds = new double[labels];
        for (var row = 0; row < weights.Rows; row++)
        {
            Multiply(weights.Row(row)[..labels], odds);
            Store(odds, calibrated.Row(row));
        }

        Apply(weights.Bias.AsSpan(0, labels), odds);
        Store(odds, calibrated.Bias);
        return calibrated;
    }

    private static void Store(double[] odds, Span<float> into)
    {
        for (var label = 0; label < odds.Length; label++)
        {
            into[label] = (float)odds[label];
        }
    }

    private void Apply(ReadOnlySpan<float> scores, double[] odds)
    {
        Multiply(scores, odds);
        for (var label = 0; label < labels; label++)
        {
            odds[label] += heads[label];
        }
    }

    private void Multiply(ReadOnlySpan<float> scores, double[] odds)
    {
        for (var label = 0; label < labels; label++)
        {
            var sum = 0.0;
            for (var score = 0; score < labels; score++)
            {
                sum += matrix[(label * labels) + score] * scores[score];
            }

            odds[label] = sum;
        }
    }

    // Gradient descent with Nesterov's momentum on the mean loss; the scores are first brought to log-odds, so one step
    // length suits every data set.
    private void Depart(IReadOnlyList<RawScores> validation)
    {
        var size = labels * (labels + 1);
        var (here, last, gradient) = (new double[size], new double[size], new double[size]);
        var scaled = validation.Select(raw => Array.ConvertAll(raw.Scores, score => score / Temperature)).ToArray();
        var bound = 1 / ((scaled.Average(scores => scores.Sum(score => score * score)) + 1) / 2);
        for (var step = 1; step <= Steps; step++)
        {
            var momentum = (step - 1.0) / (step + 2);
            var ahead = here.Select((value, i) => value + (momentum * (value - last[i]))).ToArray();
            Gradient(validation, scaled, ahead, gradient);
            last = here;
            here = [.. ahead.Select((value, i) => value - (bound * gradient[i]))];
        }

        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i] += here[i] / Temperature;
        }

        here.AsSpan(matrix.Length).CopyTo(heads);
    }

    private void Gradient(IReadOnlyList<RawScores> validation, double[][] scaled, double[] at, double[] gradient)
    {
        for (var i = 0; i < at.Length; i++)
        {
            gradient[i] = Caution * at[i] / validation.Count;
        }

        var odds = new double[labels];
        for (var i = 0; i < scaled.Length; i++)
        {
            var scores = scaled[i];
            for (var label = 0; label < labels; label++)
            {
                odds[label] = scores[label] + at[(labels * labels) + label];
                for (var score = 0; score < labels; score++)
                {
                    odds[label] += at[(label * labels) + score] * scores[score];
                }
            }

            Softmax.Of(odds);
            for (var label = 0; label < labels; label++)
            {
                var error = (odds[label] - (label == validation[i].Actual ? 1 : 0)) / scaled.Length;
                gradient[(labels * labels) + label] += error;
                for (var score = 0; score < labels; score++)
                {
                    gradient[(label * labels) + score] += error * scores[score];
                }
            }
        }
    }
}
