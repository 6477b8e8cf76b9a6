using System.Text;

namespace PublicNotice.Site;

/// <summary>sitemap.xml and robots.txt.</summary>
internal static class SearchEngineFiles
{
    public static string Sitemap(SiteModel site)
    {
        var paths = new[] { SiteLinks.Home, SiteLinks.Notices, SiteLinks.Divisions, SiteLinks.Search }
            .Concat(site.Notices.Select(notice => notice.Path)).Concat(site.Pages.Select(page => page.Path));
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var path in paths)
        {
            text.Append("<url><loc>").Append(new Uri(site.UrlOf(path)).AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)).Append("</loc></url>\n");
        }

        return text.Append("</urlset>\n").ToString();
    }

    // The desk and a citizen's own case are nobody's search result.
    public static string Robots(SiteModel site) =>
        $"User-agent: *\nDisallow: {SiteLinks.Staff}\nDisallow: {SiteLinks.Track}\nSitemap: {site.UrlOf(SiteFiles.Sitemap)}\n";
}
