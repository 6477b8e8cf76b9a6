using System.Security;

namespace PublicNotice.Site;

/// <summary>sitemap.xml: every page that somebody should find; an index of several where one file would be too long.</summary>
internal static class Sitemap
{
    // Of sitemaps.org.
    private const int LongestList = 50_000;
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(SiteModel site, SiteOutput output)
    {
        var pages = output.ListedPages.ToList();
        var changed = site.Notices.ToDictionary(notice => notice.Path, notice => notice.ChangedAt, StringComparer.Ordinal);
        var address = SecurityElement.Escape(new Uri(site.UrlOf("")).AbsoluteUri.TrimEnd('/'));
        if (pages.Count <= LongestList)
        {
            output.File(SiteFiles.Sitemap, xml => List(xml, pages, address, changed));
            return;
        }

        var parts = pages.Chunk(LongestList).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            output.File(PathOf(i), xml => List(xml, parts[i], address, changed));
        }

        output.File(SiteFiles.Sitemap, xml =>
        {
            xml.Add($"{Head}<sitemapindex xmlns=\"{Namespace}\">\n");
            for (var i = 0; i < parts.Count; i++)
            {
                xml.Add($"<sitemap><loc>{address}{PathOf(i)}</loc></sitemap>\n");
            }

            xml.Add("</sitemapindex>\n"u8);
        });
    }

    private static string PathOf(int part) => FormattableString.Invariant($"/sitemap-{part + 1}.xml");

    private static void List(PlainWriter xml, IReadOnlyList<string> pages, string address, Dictionary<string, DateTimeOffset> changed)
    {
        xml.Add($"{Head}<urlset xmlns=\"{Namespace}\">\n");
        foreach (var page in pages)
        {
            // Paths are made of letters, digits, hyphens and slashes.
            xml.Add($"<url><loc>{address}{page}</loc>");
            if (changed.TryGetValue(page, out var at))
            {
                xml.Add($"<lastmod>{Iso.Instant(at)}</lastmod>");
            }

            xml.Add("</url>\n"u8);
        }

        xml.Add("</urlset>\n"u8);
    }
}
