namespace PublicNotice.Site;

/// <summary>Every notice and item of a year as a plain list, for a browser without scripts.</summary>
internal static class SearchYearView
{
    public static void Write(HtmlWriter html, SiteShell site, int year, IReadOnlyList<ListedNotice> notices)
    {
        var (path, heading) = (SiteLinks.SearchIn(year), FormattableString.Invariant($"{year} 年的公告和事项"));
        var purpose = FormattableString.Invariant($"{year} 年发布的全部公告和整改事项，可以用浏览器的“在页面中查找”查找标题。");
        site.Frame.Open(html, new PageHead
        {
            Path = path, Title = heading, Description = purpose, CanonicalUrl = site.UrlOf(path),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("搜索", SiteLinks.Search), new(FormattableString.Invariant($"{year} 年"))],
        });
        html.Add($"<h1>{heading}</h1>\n<p class=\"lede\">{purpose}</p>\n<ul class=\"roomy\" data-testid=\"search-list\">\n");
        foreach (var notice in notices)
        {
            html.Add($"<li><a href=\"{notice.Path}\">{notice.Title}</a>");
            if (notice.Items > 0)
            {
                html.Add("<ul class=\"roomy\">"u8);
                foreach (var item in notice.ReadItems())
                {
                    html.Add($"<li><a href=\"{notice.Path}#{item.Anchor}\">{item.Number} {item.Title}</a></li>\n");
                }

                html.Add("</ul>"u8);
            }

            html.Add("</li>\n"u8);
        }

        html.Add("</ul>"u8);
        site.Frame.Close(html);
    }
}
