namespace PublicNotice.Site;

/// <summary>One page of a year's ledger.</summary>
internal static class LedgerYearView
{
    public static void Write(HtmlWriter html, SiteModel site, LedgerYear year, HtmlWriter totals, PageNumber page, IReadOnlyList<LedgerRow> rows)
    {
        var name = FormattableString.Invariant($"{year.Year} 年整改台账");
        site.Frame.Open(html, new PageHead
        {
            Path = page.Path, Title = name + page.Suffix, Description = LedgerView.Description, CanonicalUrl = site.UrlOf(page.Path),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("整改台账", SiteLinks.Ledger), new(FormattableString.Invariant($"{year.Year} 年"))],
            Meta = LedgerView.Meta,
            Alternates = [new("text/csv", name + "（CSV）", year.CsvPath), new("application/json", name + "（JSON）", year.JsonPath)],
        });
        html.Add($"<h1>{name}</h1>\n<p class=\"lede\">{year.Year} 年发布的公告里的整改事项，共 {year.Items} 项。每一项都链接到公告原文。</p>\n");
        html.Add(totals.Written);
        LedgerView.Legend(html, site);
        html.Add($"<ul class=\"downloads\"><li><a href=\"{year.CsvPath}\" download>下载表格（CSV，可用 Excel、WPS 打开）</a></li><li><a href=\"{year.JsonPath}\" download>下载数据（JSON）</a></li></ul>\n");
        LedgerTable.Write(html, rows, name);
        Pager.Write(html, page);
        site.Frame.Close(html);
    }
}
