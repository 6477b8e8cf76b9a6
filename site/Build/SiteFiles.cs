namespace PublicNotice.Site;

/// <summary>Names of the files that are no pages.</summary>
internal static class SiteFiles
{
    /// <summary>The official text beside its page.</summary>
    public const string NoticeText = "notice.txt";

    public const string NotFound = "/404.html";

    public const string Sitemap = "/sitemap.xml";

    public const string OpenSearch = "/opensearch.xml";

    public const string Robots = "/robots.txt";
}
