namespace PublicNotice.Site;

/// <summary>All rectification items across notices: newest notice first, items in the notice's own order.</summary>
public static class LedgerRows
{
    public static IReadOnlyList<LedgerRow> Of(IReadOnlyList<SiteNotice> notices) =>
        [.. notices.SelectMany(notice => notice.Items.Select(item => new LedgerRow(notice, item)))];

    internal static ILookup<string, LedgerRow> ByDivision(SiteModel site) => site.Ledger
        .SelectMany(row => row.Item.Divisions.Select(division => (division.Id, row))).ToLookup(one => one.Id, one => one.row);

    /// <summary>How many items are in each state of progress, in the list's order; those not stated last.</summary>
    internal static IReadOnlyList<KeyValuePair<string, int>> Progress(IReadOnlyList<LedgerRow> rows)
    {
        var counts = rows.CountBy(row => row.Progress ?? ItemProgress.NotStated).ToDictionary();
        return [.. ItemProgress.All.Append(ItemProgress.NotStated).Where(counts.ContainsKey).Select(progress => KeyValuePair.Create(progress, counts[progress]))];
    }
}
