using System.Text;

namespace PublicNotice.Site;

/// <summary>sitemap.xml and robots.txt.</summary>
internal static class SearchEngineFiles
{
    /// <param name="pages">Every planned page; those that nobody should find are left out.</param>
    public static string Sitemap(SiteModel site, IReadOnlyList<PlannedPage> pages)
    {
        var changed = site.Notices.ToDictionary(notice => notice.Path, notice => notice.Revisions[^1].At, StringComparer.Ordinal);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages.Where(page => page.IsListed))
        {
            text.Append("<url><loc>").Append(new Uri(site.UrlOf(page.Path)).AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)).Append("</loc>");
            if (changed.TryGetValue(page.Path, out var at))
            {
                text.Append("<lastmod>").Append(Iso.Instant(at)).Append("</lastmod>");
            }

            text.Append("</url>\n");
        }

        return text.Append("</urlset>\n").ToString();
    }

    // The desk and a citizen's own case are nobody's search result.
    public static string Robots(SiteModel site) =>
        $"User-agent: *\nDisallow: {SiteLinks.Staff}\nDisallow: {SiteLinks.Track}\nSitemap: {site.UrlOf(SiteFiles.Sitemap)}\n";
}
