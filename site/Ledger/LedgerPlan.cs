namespace PublicNotice.Site;

/// <summary>The ledger's pages and its two downloads.</summary>
internal static class LedgerPlan
{
    // Past this a table is no longer read but searched, and for that there are the downloads.
    private const int PageSize = 100;

    public static IEnumerable<PlannedPage> Pages(SiteModel site)
    {
        var totals = LedgerRows.Progress(site.Ledger);
        return PageNumber.Cut(SiteLinks.Ledger, site.Ledger, PageSize).Select(cut => PlannedPage.Of<LedgerView>(
            cut.Page.Path, site, (nameof(LedgerView.Page), cut.Page), (nameof(LedgerView.Rows), cut.Entries), (nameof(LedgerView.Totals), totals)));
    }

    public static IEnumerable<PlannedFile> Files(SiteModel site) =>
        [PlannedFile.Of(SiteFiles.LedgerCsv, LedgerCsv.Of(site)), PlannedFile.Of(SiteFiles.LedgerJson, LedgerJson.Of(site))];
}
