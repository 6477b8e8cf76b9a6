namespace PublicNotice.Site;

/// <summary>进展 of a rectification item: a closed list, best first.</summary>
internal static class ItemProgress
{
    public static readonly string[] All = ["已完成", "基本完成", "长期坚持", "未完成"];

    /// <summary>What readers see where the notice does not say: nobody's guess.</summary>
    public const string NotStated = "未注明";

    /// <summary>The same in UTF-8.</summary>
    public static ReadOnlySpan<byte> NotStatedBytes => "未注明"u8;

    /// <summary>How many items are in each of <see cref="All"/>, and last how many do not state it.</summary>
    public static int[] Count(IReadOnlyList<SiteItem> items)
    {
        var counts = new int[All.Length + 1];
        foreach (var item in items)
        {
            counts[item.Progress is { } progress ? Array.IndexOf(All, progress) : All.Length]++;
        }

        return counts;
    }
}
