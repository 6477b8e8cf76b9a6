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

    public static float Fit(IReadOnlyList<RawScores> validation)
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
            (low, high) = Loss(validation, left) < Loss(validation, right) ? (low, right) : (left, high);
        }

        return (float)Math.Exp((low + high) / 2);
    }

    private static double Loss(IReadOnlyList<RawScores> validation, double logarithm)
    {
        var temperature = Math.Exp(logarithm);
        var odds = new double[validation[0].Scores.Length];
        var loss = 0.0;
        foreach (var raw in validation)
        {
            for (var label = 0; label < odds.Length; label++)
            {
                odds[label] = raw.Scores[label] / temperature;
            }

            Softmax.Of(odds);
            loss -= Math.Log(Math.Max(odds[raw.Actual], 1e-12));
        }

        return loss;
    }
}

/// <summary>Uncalibrated scores for a message that the scoring model had not seen.</summary>
internal sealed record RawScores(int Actual, float[] Scores, bool IsBlank);
