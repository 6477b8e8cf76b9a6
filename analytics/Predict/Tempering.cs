namespace PublicNotice.Analytics;

/// <summary>
/// Pulls the log-odds of a message together, the more the farther apart they lie: each is divided by a power of their standard
/// deviation. Large scores for and against everything come of a few strange words as often as of many plain ones, and promise
/// more than they keep. No label changes its place, and what each term adds is divided by the same number.
/// </summary>
internal static class Tempering
{
    private const float SmallestSpread = 1e-6f;

    /// <param name="odds">One for each label.</param>
    /// <param name="power">0 leaves them as they are; below 1, so that what lies farther apart stays farther apart.</param>
    public static void Apply(Span<float> odds, float power)
    {
        var factor = Factor(odds, power);
        foreach (ref var odd in odds)
        {
            odd *= factor;
        }
    }

    /// <summary>What the log-odds are multiplied by.</summary>
    public static float Factor(ReadOnlySpan<float> odds, float power) => power == 0 ? 1 : MathF.Pow(Spread(odds), -power);

    /// <summary>The standard deviation, never quite 0.</summary>
    public static float Spread(ReadOnlySpan<float> odds)
    {
        var (sum, squares) = (0f, 0f);
        foreach (var odd in odds)
        {
            sum += odd;
        }

        foreach (var odd in odds)
        {
            var distance = odd - (sum / odds.Length);
            squares += distance * distance;
        }

        return MathF.Max(SmallestSpread, MathF.Sqrt(squares / odds.Length));
    }
}
