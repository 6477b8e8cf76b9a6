namespace PublicNotice.Site;

/// <summary>
/// Whether a notice tells what was put right (整改): only then its items are rectification items and stand in the ledger.
/// The front matter decides; where it is silent, the words of title and category do.
/// </summary>
/// <param name="Is">Whether it does.</param>
/// <param name="Why">What says so, for the editor.</param>
internal readonly record struct Rectification(bool Is, string Why)
{
    /// <summary>The key of the front matter.</summary>
    public const string Key = "rectification";

    /// <summary>What title or category says where the key is missing.</summary>
    public const string Word = "整改";

    /// <summary>Reads it from what is known of a notice.</summary>
    /// <param name="stated">The key's value; null when it is missing.</param>
    /// <param name="title">The title.</param>
    /// <param name="category">分类; null when it is missing.</param>
    public static Rectification Of(bool? stated, string? title, string? category) => stated switch
    {
        { } value => new(value, value ? $"写明 {Key}: true" : $"写明 {Key}: false"),
        null when Says(title) => new(true, $"标题含“{Word}”"),
        null when Says(category) => new(true, $"分类含“{Word}”"),
        _ => new(false, $"没有写 {Key}，标题和分类也不含“{Word}”"),
    };

    public static Rectification Of(SiteNotice notice) => Of(notice.Front.Rectification, notice.Title, notice.Front.Category);

    /// <summary>Asks the editor where nothing decides and the text speaks of it: no item is left out unnoticed.</summary>
    public static void Check(SiteNotice notice, FileFaults faults)
    {
        if (notice.Front.Rectification is null && notice.Items.Count > 0 && !Of(notice).Is && Says(notice.Text.Text))
        {
            faults.Warning(FaultCodes.NotInLedger, 1, 1,
                $"正文提到“{Word}”，但标题和分类都没有，{notice.Items.Count} 个事项因此不列入整改台账；请在开头写明 {Key}: true（列入）或 {Key}: false（不列入）。");
        }
    }

    private static bool Says(string? words) => words?.Contains(Word, StringComparison.Ordinal) is true;
}
