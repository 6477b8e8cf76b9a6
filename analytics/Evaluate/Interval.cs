namespace PublicNotice.Analytics;

/// <summary>Wilson's confidence interval of a share: right also for few messages and for shares near 0 and 1.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <param name="part">How many.</param>
    /// <param name="whole">Of how many.</param>
    /// <param name="deviations">Standard deviations on either side; 1.96 for 95 %.</param>
    public static Interval Of(int part, int whole, double deviations = 1.96)
    {
        if (whole == 0)
        {
            return new Interval(0, 1);
        }

        var (share, square) = ((double)part / whole, deviations * deviations);
        var middle = (share + (square / (2 * whole))) / (1 + (square / whole));
        var half = deviations / (1 + (square / whole)) * Math.Sqrt((share * (1 - share) / whole) + (square / (4.0 * whole * whole)));
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
