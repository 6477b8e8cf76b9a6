namespace PublicNotice.Analytics;

/// <summary>
/// Hides small counts: a number below 5 may point at a person. Where one is hidden, the next larger ones are hidden too (all
/// that are equal, or their order would tell), until the total less what is shown leaves room for more than one answer, also
/// for whoever knows this rule.
/// </summary>
internal static class SmallCells
{
    public const int Smallest = 5;

    /// <summary>As a hidden number is written.</summary>
    public const string Hidden = "少于 5 或未列";

    /// <summary>Whether a count stands alone as small.</summary>
    public static bool IsSmall(int count) => count is > 0 and < Smallest;

    /// <summary>Which cells of a table that shows its total must be hidden.</summary>
    public static bool[] Hide(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(IsSmall).ToArray();
        while (hidden.Contains(true) && Shown(counts, hidden) is { Length: > 0 } shown && CanBeWorkedOut(counts, hidden, shown.Min()))
        {
            var next = shown.Min();
            hidden = [.. counts.Zip(hidden, (count, isHidden) => isHidden || count == next)];
        }

        return hidden;
    }

    private static int[] Shown(IReadOnlyList<int> counts, bool[] hidden) => [.. counts.Where((count, i) => count > 0 && !hidden[i])];

    // Each hidden count lies from 1 to below the smallest that is shown; a sum at either end of what they can make leaves one
    // answer or few.
    private static bool CanBeWorkedOut(IReadOnlyList<int> counts, bool[] hidden, int smallestShown)
    {
        var (cells, sum) = (hidden.Count(isHidden => isHidden), counts.Where((_, i) => hidden[i]).Sum());
        return cells < 2 || sum < Math.Max(Smallest, cells + 1) || sum > (cells * (smallestShown - 1)) - 1;
    }
}
