namespace PublicNotice.Site;

/// <summary>The head of every page: reader controls, name, search box, navigation.</summary>
internal static class SiteHeader
{
    private const string Elsewhere = "";

    private static readonly (string Text, string Href)[] Entries =
    [
        ("首页", SiteLinks.Home), ("公告", SiteLinks.Notices), ("台账", SiteLinks.Ledger), ("答复", SiteLinks.Answers), ("提意见", SiteLinks.Feedback), ("查询进度", SiteLinks.Track),
    ];

    /// <summary>The places in the navigation that a page can have; the head differs by nothing else.</summary>
    public static IEnumerable<string> Places => [.. Entries.Select(entry => entry.Href), SiteLinks.Search, Elsewhere];

    /// <summary>The place that an address belongs to.</summary>
    public static string PlaceOf(string path)
    {
        foreach (var (_, href) in Entries)
        {
            if (href == SiteLinks.Home ? path == href : path.StartsWith(href, StringComparison.Ordinal))
            {
                return href;
            }
        }

        return path.StartsWith(SiteLinks.Search, StringComparison.Ordinal) ? SiteLinks.Search : Elsewhere;
    }

    public static void Write(HtmlWriter html, SiteSettings settings, string place)
    {
        html.Add("<header class=\"site-header\">\n"u8);
        ReaderControls.Write(html);
        html.Add($"<div class=\"width site-header-inner\"><a class=\"site-name\" href=\"{SiteLinks.Home}\"><span class=\"site-bureau\">{settings.Bureau}</span> <span class=\"site-title\">{settings.SiteName}</span></a>\n");
        html.Add("<button class=\"menu-button\" type=\"button\" data-menu aria-expanded=\"false\">菜单</button>\n"u8);
        if (place != SiteLinks.Search)
        {
            SearchBox.Write(html);
        }

        html.Add("<nav class=\"site-nav\" aria-label=\"主导航\"><ul>"u8);
        foreach (var (text, href) in Entries)
        {
            html.Add($"<li><a href=\"{href}\"{new Attr("aria-current", place == href ? "page" : null)}>{text}</a></li>");
        }

        html.Add("</ul></nav></div>\n</header>\n"u8);
    }
}
