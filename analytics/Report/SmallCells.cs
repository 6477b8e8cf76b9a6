namespace PublicNotice.Analytics;

/// <summary>
/// Hides small counts: a number below 5 may point at a person. Where one is hidden, others are hidden too until the total
/// less what is shown leaves at least 5 in at least two cells: otherwise a subtraction would bring it back.
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
        var others = Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0 && !hidden[i]).OrderBy(i => counts[i]).ThenBy(i => i).ToList();
        while (hidden.Contains(true) && others.Count > 0
            && (hidden.Count(isHidden => isHidden) < 2 || counts.Where((_, i) => hidden[i]).Sum() < Smallest))
        {
            hidden[others[0]] = true;
            others.RemoveAt(0);
        }

        return hidden;
    }
}
