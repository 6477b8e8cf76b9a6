using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// An item keeps its id through all revisions: links, comments and the ledger name it by that. Where a revision takes an item
/// out, or puts one in, the text numbers those after it anew, and each would take over the id of another.
/// </summary>
internal static class MovedItems
{
    private const int MostNamed = 3;

    /// <param name="notice">The notice as it is now.</param>
    /// <param name="earlier">Its earlier revisions, oldest first.</param>
    /// <param name="head">Its front matter.</param>
    /// <param name="ledger">What was published: there, an id that moved is mended by the next revision only.</param>
    /// <param name="faults">The faults of the notice.</param>
    public static void Check(SiteNotice notice, IReadOnlyList<SiteNotice> earlier, YamlMap head, PublicationLedger ledger, FileFaults faults)
    {
        if (earlier.Count == 0 || Moved(notice, earlier) is not { Count: > 0 } moved)
        {
            return;
        }

        var (line, column) = head.PlaceOf("revision");
        var named = string.Join("、", moved.Take(MostNamed).Select(item => $"“{item.Item.Item.Title}”原来是 {item.Before}，现在是 {item.Item.Id}"));
        var ids = string.Join("，", moved.Select(item => $"{item.Item.Item.Position}: {item.Before}"));
        var message = $"有 {moved.Count} 个事项的编号与以前的版本不同（{named}{(moved.Count > MostNamed ? "等" : "")}），以前的链接、意见和台账会指到别的事项；事项编号固定不变，请在开头的 itemIds 里写 {ids}，新增的事项用没有用过的编号。";
        if (ledger.Of(notice.Id, notice.Front.Revision) is null)
        {
            faults.Error(FaultCodes.WrongItemId, line, column, message);
        }
        else
        {
            faults.Warning(FaultCodes.WrongItemId, line, column, message);
        }
    }

    private static List<(SiteItem Item, ItemId Before)> Moved(SiteNotice notice, IReadOnlyList<SiteNotice> earlier)
    {
        var now = notice.Items.Select(item => (item.Id, Words(item))).ToHashSet();
        var before = earlier.SelectMany(revision => revision.Items).Select(item => (item.Id, Words: Words(item))).Distinct().ToLookup(item => item.Words, item => item.Id);
        var moved = new List<(SiteItem, ItemId)>();
        foreach (var item in notice.Items)
        {
            var ids = before[Words(item)];
            // An item whose name another has had too is a new one as long as that one is still there.
            if (ids.Any() && !ids.Contains(item.Id) && ids.Where(id => !now.Contains((id, Words(item)))).ToList() is [.., var last])
            {
                moved.Add((item, last));
            }
        }

        return moved;
    }

    // Punctuation is corrected often and makes no other item.
    private static string Words(SiteItem item) => string.Concat(item.Item.Title.Where(char.IsLetterOrDigit));
}
