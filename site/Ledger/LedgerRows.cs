namespace PublicNotice.Site;

/// <summary>All rectification items across notices: newest notice first, items in the notice's own order.</summary>
public static class LedgerRows
{
    public static IReadOnlyList<LedgerRow> Of(IReadOnlyList<SiteNotice> notices) =>
        [.. notices.SelectMany(notice => notice.Items.Select(item => new LedgerRow(notice, item)))];

    internal static ILookup<string, LedgerRow> ByDivision(SiteModel site) => site.Ledger
        .SelectMany(row => row.Item.Divisions.Select(division => (division.Id, row))).ToLookup(one => one.Id, one => one.row);

    /// <summary>How many items are in each state of progress, in the list's order; those not stated last.</summary>
    internal static IEnumerable<(string Progress, int Count)> Progress(IReadOnlyList<LedgerRow> rows) =>
        ItemProgress.All.Append(ItemProgress.NotStated)
            .Select(progress => (progress, rows.Count(row => (row.Progress ?? ItemProgress.NotStated) == progress)))
            .Where(state => state.Item2 > 0);
}
