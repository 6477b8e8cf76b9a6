namespace PublicNotice.Analytics;

/// <summary>
/// The power of <see cref="Tempering"/>, and the scale that goes with it, under which the truth is likeliest: two numbers,
/// found by Fisher's scoring on calibrated predictions for messages not trained on.
/// </summary>
internal static class TemperingFit
{
    // With 1, all letters would be equally sure.
    private const double HighestPower = 0.9;
    private const double FarthestScale = 3;
    private const int Steps = 12;

    // How strongly both numbers are held to changing nothing, in messages' worth of likelihood.
    private const double Caution = 5;

    /// <param name="odds">Log-odds of each message.</param>
    /// <param name="actual">Its true label.</param>
    /// <returns>What all log-odds are multiplied by before they are tempered, and the power.</returns>
    public static (double Scale, float Power) Of(IReadOnlyList<float[]> odds, IReadOnlyList<int> actual)
    {
        double[] spreads = [.. odds.Select(ofMessage => Math.Log(Tempering.Spread(ofMessage)))];
        var usual = spreads.Average();
        var (scale, power) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (ofScale, ofPower) = (Caution * scale, Caution * power);
            var (scales, both, powers) = (Caution, 0.0, Caution);
            for (var message = 0; message < spreads.Length; message++)
            {
                var wide = usual - spreads[message];
                var factor = Math.Exp(scale + (power * wide));
                var (slope, curve) = At(odds[message], actual[message], factor);
                ofScale += slope;
                ofPower += slope * wide;
                scales += curve;
                both += curve * wide;
                powers += curve * wide * wide;
            }

            var determinant = (scales * powers) - (both * both);
            scale = Math.Clamp(scale - (((powers * ofScale) - (both * ofPower)) / determinant), -FarthestScale, FarthestScale);
            power = Math.Clamp(power - (((scales * ofPower) - (both * ofScale)) / determinant), 0, HighestPower);
        }

        // A scale before tempering is the scale after it to the power that tempering leaves.
        var kept = (float)power;
        return (Math.Exp((scale + (kept * usual)) / (1 - kept)), kept);
    }

    // How the loss and its slope change with the logarithm of the factor.
    private static (double Slope, double Curve) At(float[] odds, int actual, double factor)
    {
        var probabilities = new double[odds.Length];
        for (var label = 0; label < odds.Length; label++)
        {
            probabilities[label] = odds[label] * factor;
        }

        Softmax.Of(probabilities);
        var (mean, square) = (0.0, 0.0);
        for (var label = 0; label < odds.Length; label++)
        {
            mean += probabilities[label] * odds[label];
            square += probabilities[label] * odds[label] * odds[label];
        }

        return ((mean - odds[actual]) * factor, (square - (mean * mean)) * factor * factor);
    }
}
