namespace PublicNotice.Site;

/// <summary>The longest common subsequence of two lists of words.</summary>
internal static class Sequences
{
    // Past this the table would cost more than a reader gains: then everything between the common ends has changed.
    private const int LargestTable = 4_000_000;

    public static IEnumerable<(DiffKind Kind, string Text)> Compare(string[] older, string[] newer)
    {
        var start = 0;
        while (start < Math.Min(older.Length, newer.Length) && older[start] == newer[start])
        {
            yield return (DiffKind.Same, older[start++]);
        }

        var end = 0;
        while (end < Math.Min(older.Length, newer.Length) - start && older[^(end + 1)] == newer[^(end + 1)])
        {
            end++;
        }

        foreach (var piece in Middle(older[start..^end], newer[start..^end]))
        {
            yield return piece;
        }

        foreach (var text in older[^end..])
        {
            yield return (DiffKind.Same, text);
        }
    }

    private static IEnumerable<(DiffKind Kind, string Text)> Middle(string[] older, string[] newer)
    {
        var lengths = (long)older.Length * newer.Length > LargestTable ? null : Lengths(older, newer);
        var (i, j) = (0, 0);
        while (i < older.Length || j < newer.Length)
        {
            if (lengths is not null && i < older.Length && j < newer.Length && older[i] == newer[j])
            {
                yield return (DiffKind.Same, older[i++]);
                j++;
            }
            else if (i < older.Length && (j == newer.Length || lengths is null || lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                yield return (DiffKind.Removed, older[i++]);
            }
            else
            {
                yield return (DiffKind.Added, newer[j++]);
            }
        }
    }

    private static int[,] Lengths(string[] older, string[] newer)
    {
        var lengths = new int[older.Length + 1, newer.Length + 1];
        for (var i = older.Length - 1; i >= 0; i--)
        {
            for (var j = newer.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = older[i] == newer[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
