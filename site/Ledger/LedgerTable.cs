namespace PublicNotice.Site;

/// <summary>A table; on a phone each row becomes a card, whose cells carry the column's name in data-label.</summary>
internal static class LedgerTable
{
    public static void Write(HtmlWriter html, IReadOnlyList<LedgerRow> rows, string caption)
    {
        html.Add($"<table class=\"ledger\"><caption class=\"visually-hidden\">{caption}</caption>\n<thead><tr>");
        html.Add("<th scope=\"col\">整改事项</th><th scope=\"col\">措施</th><th scope=\"col\">数据</th><th scope=\"col\">进展</th><th scope=\"col\">牵头处室</th><th scope=\"col\">配合处室</th></tr></thead>\n<tbody>\n"u8);
        foreach (var row in rows)
        {
            html.Add($"<tr><th scope=\"row\" class=\"ledger-item\"><a href=\"{row.Notice.Path}{LedgerRow.BeforeId}{row.Item.Id}\"><span class=\"ledger-number\">{row.Item.Number}</span> {row.Item.Title}</a>");
            html.Add($" <span class=\"ledger-source\">{row.Notice.Title}");
            ExampleTag.Write(html, row.Notice.IsExample);
            html.Add($"</span></th><td data-label=\"措施\">{row.Item.Measures} 条</td>");
            if (row.Item.Figures.Length > 0)
            {
                html.Add("<td data-label=\"数据\">"u8);
                Figures(html, row.Item.Figures);
                html.Add("</td>"u8);
            }
            else
            {
                html.Add($"<td data-label=\"数据\" class=\"ledger-none ledger-empty\">{LedgerRow.NoFigures}</td>");
            }

            Cell(html, "进展", row.Item.Progress, "ledger-none", ItemProgress.NotStated);
            Cell(html, "牵头处室", row.Lead, "ledger-none", ItemProgress.NotStated);
            Cell(html, "配合处室", row.Supporting, "ledger-none ledger-empty", ItemProgress.NotStated);
            html.Add("</tr>\n"u8);
        }

        html.Add("</tbody></table>\n"u8);
    }

    private static void Figures(HtmlWriter html, ReadOnlySpan<byte> figures)
    {
        while (figures.IndexOf(ListedItem.Separator) is >= 0 and var end)
        {
            html.Text(figures[..end]).Add("；"u8);
            figures = figures[(end + 1)..];
        }

        html.Text(figures);
    }

    private static void Cell(HtmlWriter html, string label, string? value, string classWithout, string without)
    {
        if (value is null)
        {
            Empty(html, label, classWithout, without);
        }
        else
        {
            html.Add($"<td data-label=\"{label}\">{value}</td>");
        }
    }

    private static void Cell(HtmlWriter html, string label, ReadOnlySpan<byte> value, string classWithout, string without)
    {
        if (value.Length == 0)
        {
            Empty(html, label, classWithout, without);
        }
        else
        {
            html.Add($"<td data-label=\"{label}\">{value}</td>");
        }
    }

    private static void Empty(HtmlWriter html, string label, string classWithout, string without) =>
        html.Add($"<td data-label=\"{label}\" class=\"{classWithout}\">{without}</td>");
}
