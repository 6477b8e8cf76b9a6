namespace PublicNotice.Site;

/// <summary>What belongs to the notices of one year and changes only when one of them does: ledger and plain list.</summary>
internal static class YearPages
{
    public static void Write(SiteModel site, SiteOutput output)
    {
        foreach (var year in site.Notices.GroupBy(notice => notice.PublishedYear))
        {
            IReadOnlyList<ListedNotice> notices = [.. year];
            if (output.Begins(FormattableString.Invariant($"year {year.Key}"), Digest.Of([.. notices.Select(notice => notice.Digest)])))
            {
                var ledger = new LedgerYear(year.Key, notices);
                if (ledger.Items > 0)
                {
                    ledger.Write(site, output);
                }

                output.Page(SiteLinks.SearchIn(year.Key), html => SearchYearView.Write(html, site, year.Key, notices));
            }
        }
    }
}
