namespace PublicNotice.Site;

/// <summary>robots.txt</summary>
internal static class RobotsTxt
{
    // The desk and a citizen's own case are nobody's search result.
    public static string Of(SiteModel site) =>
        $"User-agent: *\nDisallow: {SiteLinks.Staff}\nDisallow: {SiteLinks.Track}\nSitemap: {site.UrlOf(SiteFiles.Sitemap)}\n";
}
