namespace PublicNotice.Site;

/// <summary>整改台账: the totals, the years and the newest items.</summary>
internal static class LedgerView
{
    public const string Description = "各公告的问题清单、任务清单、责任清单合为一张表：整改事项、措施、数据、进展、牵头处室和配合处室。";

    private const int Shown = 100;

    public static IReadOnlyList<MetaTag> Meta { get; } = ColumnTags.Of("整改台账", Description, ColumnTags.NoticeColumn);

    public static void Write(HtmlWriter html, SiteModel site, IReadOnlyList<LedgerYear> years)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.Ledger, Title = "整改台账", Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.Ledger), Meta = Meta,
            Breadcrumbs = [new("首页", SiteLinks.Home), new("整改台账")],
        });
        html.Add($"<h1>整改台账</h1>\n<p class=\"lede\">{Description}每一项都链接到公告原文。</p>\n");
        if (site.Items == 0)
        {
            html.Add("<p>目前的公告没有列出整改事项。</p>"u8);
        }
        else
        {
            LedgerTotals.Write(html, site.Notices);
            Legend(html, site);
            Years(html, years);
            Newest(html, site);
        }

        site.Frame.Close(html);
    }

    /// <summary>What the table does not say of itself.</summary>
    public static void Legend(HtmlWriter html, SiteModel site)
    {
        html.Add($"<p class=\"meta-line\">“未注明”表示公告没有写明，本站不作推断；“无”表示文中没有数据。处室设置见<a href=\"{SiteLinks.Divisions}\">处室职责</a>");
        ExampleTag.Write(html, site.Settings.IsExample);
        html.Add("。</p>\n"u8);
    }

    private static void Years(HtmlWriter html, IReadOnlyList<LedgerYear> years)
    {
        html.Add("<h2>按年份查看和下载</h2>\n<ul class=\"ledger-years\">\n"u8);
        foreach (var year in years)
        {
            html.Add($"<li><a class=\"ledger-year\" href=\"{year.Path}\">{year.Year} 年（{year.Items} 项）</a> ");
            html.Add($"<a href=\"{year.CsvPath}\" download aria-label=\"表格 CSV（{year.Year} 年，可用 Excel、WPS 打开）\">表格 CSV</a> ");
            html.Add($"<a href=\"{year.JsonPath}\" download aria-label=\"数据 JSON（{year.Year} 年）\">数据 JSON</a></li>\n");
        }

        html.Add("</ul>\n"u8);
    }

    private static void Newest(HtmlWriter html, SiteModel site)
    {
        var rows = site.Notices.SelectMany(notice => LedgerRow.Of(notice, site.Content)).Take(Shown).ToList();
        html.Add($"<h2>{(rows.Count < site.Items ? $"最近的 {Shown} 项" : "全部事项")}</h2>\n");
        LedgerTable.Write(html, rows, rows.Count < site.Items ? "最近的整改事项" : "全部整改事项");
    }
}
