using System.Globalization;

namespace PublicNotice.Site;

/// <summary>The ledger of the notices that were published in one year: its pages and its two downloads.</summary>
/// <param name="Year">The year.</param>
/// <param name="Notices">Its notices, newest first.</param>
internal sealed record LedgerYear(int Year, IReadOnlyList<ListedNotice> Notices)
{
    // Past this a table is no longer read but searched, and for that there are the downloads.
    private const int PageSize = 100;

    public string Path => string.Create(CultureInfo.InvariantCulture, $"{SiteLinks.Ledger}{Year:0000}/");

    public string CsvPath => Path + "ledger.csv";

    public string JsonPath => Path + "ledger.json";

    public int Items { get; } = Notices.Sum(notice => notice.LedgerItems);

    /// <summary>All years that have items, newest first.</summary>
    public static IReadOnlyList<LedgerYear> Of(IReadOnlyList<ListedNotice> notices) =>
        [.. notices.GroupBy(notice => notice.PublishedYear).Select(year => new LedgerYear(year.Key, [.. year])).Where(year => year.Items > 0)];

    public void Write(SiteModel site, SiteOutput output)
    {
        var rows = Notices.SelectMany(notice => LedgerRow.Of(notice, site.Content)).ToList();
        var totals = new HtmlWriter();
        LedgerTotals.Write(totals, Notices);
        foreach (var (page, entries) in PageNumber.Cut(Path, rows, PageSize))
        {
            output.Page(page.Path, html => LedgerYearView.Write(html, site, this, totals, page, entries));
        }

        output.File(CsvPath, csv => LedgerCsv.Write(csv, rows, site));
        output.File(JsonPath, json => LedgerJson.Write(json, rows, site));
    }
}
