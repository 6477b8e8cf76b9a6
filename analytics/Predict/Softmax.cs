namespace PublicNotice.Analytics;

/// <summary>Turns log-odds into probabilities that sum to 1.</summary>
internal static class Softmax
{
    public static void Of(ReadOnlySpan<float> odds, Span<float> probabilities)
    {
        var highest = float.NegativeInfinity;
        foreach (var odd in odds)
        {
            highest = MathF.Max(highest, odd);
        }

        var sum = 0f;
        for (var label = 0; label < odds.Length; label++)
        {
            probabilities[label] = MathF.Exp(odds[label] - highest);
            sum += probabilities[label];
        }

        for (var label = 0; label < odds.Length; label++)
        {
            probabilities[label] /= sum;
        }
    }

    /// <summary>The same in place, exactly enough to be differentiated.</summary>
    public static void Of(Span<double> odds)
    {
        var highest = double.NegativeInfinity;
        foreach (var odd in odds)
        {
            highest = Math.Max(highest, odd);
        }

        var sum = 0.0;
        foreach (ref var odd in odds)
        {
            odd = Math.Exp(odd - highest);
            sum += odd;
        }

        foreach (ref var odd in odds)
        {
            odd /= sum;
        }
    }
}
