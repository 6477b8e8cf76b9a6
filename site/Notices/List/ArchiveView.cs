namespace PublicNotice.Site;

/// <summary>按年份查看公告</summary>
internal static class ArchiveView
{
    private const string Description = "历年发布的公告、公示和征求意见，按发布年份归档。";

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.Archive, Title = "按年份查看公告", Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.Archive),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("公告", SiteLinks.Notices), new("按年份查看")],
            Meta = ColumnTags.Of(ColumnTags.NoticeColumn, Description, ColumnTags.NoticeColumn),
        });
        html.Add("<h1>按年份查看公告</h1>\n<p class=\"lede\">按发布日期归入各年，最近的年份在前。</p>\n<ul class=\"archive\">\n"u8);
        foreach (var year in site.Filters.Single(group => group.Facet == NoticeFilters.Year).Choices)
        {
            html.Add($"<li><a class=\"archive-year\" href=\"{year.Path}\">{year.Label}（{year.Notices.Count} 篇）</a><p class=\"meta-line\">");
            foreach (var (month, count) in Months(year.Notices))
            {
                html.Add($"<span class=\"archive-month\">{month}月 {count} 篇</span> ");
            }

            html.Add("</p></li>\n"u8);
        }

        html.Add("</ul>"u8);
        site.Frame.Close(html);
    }

    // The months of a year that have notices, newest first, with how many.
    private static IEnumerable<(int Month, int Count)> Months(IEnumerable<ListedNotice> year) =>
        year.CountBy(notice => Domain.ShanghaiTime.DateOf(notice.PublishedAt).Month).OrderByDescending(month => month.Key).Select(month => (month.Key, month.Value));
}
