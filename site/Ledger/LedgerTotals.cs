namespace PublicNotice.Site;

/// <summary>How many items are in each state of progress, in the list's order; those not stated last.</summary>
internal static class LedgerTotals
{
    public static void Write(HtmlWriter html, IReadOnlyList<ListedNotice> notices)
    {
        var counts = new int[ItemProgress.All.Length + 1];
        foreach (var notice in notices.Where(notice => notice.IsRectification))
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += notice.Progress[i];
            }
        }

        html.Add($"<ul class=\"ledger-totals\"><li><strong>{counts.Sum()}</strong> 项</li>");
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                html.Add($"<li>{(i < ItemProgress.All.Length ? ItemProgress.All[i] : ItemProgress.NotStated)} <strong>{counts[i]}</strong></li>");
            }
        }

        html.Add("</ul>\n"u8);
    }
}
