namespace PublicNotice.Analytics;

/// <summary>
/// Temperature scaling: the one number by which scores are divided so that they are log-odds. It changes no ranking. Found
/// by golden-section search over its logarithm, on predictions for messages not trained on.
/// </summary>
internal static class Temperature
{
    private const double Lowest = -5;
    private const double Highest = 3;
    private const int Steps = 30;

    /// <param name="validation">The predictions.</param>
    /// <param name="first">Where the scores of one view begin.</param>
    /// <param name="labels">How many they are.</param>
    public static float Fit(IReadOnlyList<RawScores> validation, int first, int labels)
    {
        if (validation.Count == 0)
        {
            return 1;
        }

        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Lowest, Highest);
        var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
        var (ofLeft, ofRight) = (Loss(validation, first, labels, left), Loss(validation, first, labels, right));
        for (var step = 0; step < Steps; step++)
        {
            // What was the farther point is the nearer one of the shorter stretch: it need not be measured again.
            if (ofLeft < ofRight)
            {
                (high, right, ofRight) = (right, left, ofLeft);
                left = high - (ratio * (high - low));
                ofLeft = Loss(validation, first, labels, left);
            }
            else
            {
                (low, left, ofLeft) = (left, right, ofRight);
                right = low + (ratio * (high - low));
                ofRight = Loss(validation, first, labels, right);
            }
        }

        return (float)Math.Exp((low + high) / 2);
    }

    private static double Loss(IReadOnlyList<RawScores> validation, int first, int labels, double logarithm)
    {
        var temperature = Math.Exp(logarithm);
        var odds = new double[labels];
        var loss = 0.0;
        foreach (var raw in validation)
        {
            for (var label = 0; label < odds.Length; label++)
            {
                odds[label] = raw.Scores[first + label] / temperature;
            }

            Softmax.Of(odds);
            loss -= Math.Log(Math.Max(odds[raw.Actual], 1e-12));
        }

        return loss;
    }
}

/// <summary>Uncalibrated scores, view after view, for a message that the scoring models had not seen.</summary>
internal sealed record RawScores(int Actual, float[] Scores, bool IsBlank)
{
    /// <summary>The scores of each view over its temperature.</summary>
    public RawScores Over(double[] temperatures, int labels)
    {
        var level = new float[Scores.Length];
        for (var i = 0; i < level.Length; i++)
        {
            level[i] = (float)(Scores[i] / temperatures[i / labels]);
        }

        return this with { Scores = level };
    }

    /// <summary>The mean of the views.</summary>
    public RawScores Mean(int labels)
    {
        var mean = new float[labels];
        for (var i = 0; i < Scores.Length; i++)
        {
            mean[i % labels] += Scores[i] * labels / Scores.Length;
        }

        return this with { Scores = mean };
    }
}
