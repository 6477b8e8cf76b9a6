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
        for (var step = 0; step < Steps; step++)
        {
            var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            (low, high) = Loss(validation, first, labels, left) < Loss(validation, first, labels, right) ? (low, right) : (left, high);
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
    public RawScores Over(double[] temperatures, int labels) =>
        this with { Scores = [.. Scores.Select((score, i) => (float)(score / temperatures[i / labels]))] };

    /// <summary>The mean of the views.</summary>
    public RawScores Mean(int labels) =>
        this with { Scores = [.. Enumerable.Range(0, labels).Select(label => Scores.Where((_, i) => i % labels == label).Average())] };
}
