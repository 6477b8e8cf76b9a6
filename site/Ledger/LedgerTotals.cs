namespace PublicNotice.Site;

/// <summary>How many items are in each state of progress, in the list's order; those not stated last.</summary>
internal static class LedgerTotals
{
    public static void Write(HtmlWriter html, IReadOnlyList<ListedNotice> notices)
    {
        html.Add($"<ul class=\"ledger-totals\"><li><strong>{notices.Sum(notice => notice.Items)}</strong> 项</li>");
        for (var i = 0; i <= ItemProgress.All.Length; i++)
        {
            var count = notices.Sum(notice => notice.Progress[i]);
            if (count > 0)
            {
                html.Add($"<li>{(i < ItemProgress.All.Length ? ItemProgress.All[i] : ItemProgress.NotStated)} <strong>{count}</strong></li>");
            }
        }

        html.Add("</ul>\n"u8);
    }
}
