namespace PublicNotice.Analytics;

/// <summary>Turns scores into probabilities that sum to 1. The temperature, fitted on validation data, makes them honest.</summary>
internal static class Softmax
{
    public static void Of(ReadOnlySpan<float> scores, float temperature, Span<float> probabilities)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var sum = 0f;
        for (var label = 0; label < scores.Length; label++)
        {
            probabilities[label] = MathF.Exp((scores[label] - highest) / temperature);
            sum += probabilities[label];
        }

        for (var label = 0; label < scores.Length; label++)
        {
            probabilities[label] /= sum;
        }
    }
}
