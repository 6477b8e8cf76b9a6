namespace PublicNotice.Analytics;

/// <summary>A probability from which a message is stopped, chosen on predictions for messages not trained on.</summary>
internal static class Gate
{
    // One-sided confidence of 90 %: that few examples let none through by luck is no proof.
    private const double Confidence = 1.2816;

    /// <summary>
    /// The highest threshold at which the gate surely catches the share asked for: the lower end of the confidence interval
    /// counts, so that with few positives none may be missed.
    /// </summary>
    public static float ForRecall(IReadOnlyList<(double Score, bool IsPositive)> validation, double recall)
    {
        var positives = validation.Where(row => row.IsPositive).Select(row => row.Score).Order().ToArray();
        var threshold = 0.0;
        for (var missed = 0; missed < positives.Length; missed++)
        {
            if (Interval.Of(positives.Length - missed, positives.Length, Confidence).Low < recall)
            {
                break;
            }

            threshold = positives[missed];
        }

        return MathF.BitDecrement((float)threshold);
    }

    /// <summary>The lowest threshold at which no more than a share of the negatives is stopped.</summary>
    public static float ForFalseAlarms(IReadOnlyList<(double Score, bool IsPositive)> validation, double share)
    {
        var negatives = validation.Where(row => !row.IsPositive).Select(row => row.Score).OrderDescending().ToArray();
        return negatives.Length == 0 ? 1 : MathF.BitIncrement((float)negatives[(int)(share * negatives.Length)]);
    }
}
