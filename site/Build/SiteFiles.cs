namespace PublicNotice.Site;

/// <summary>Names of the files that are no pages.</summary>
internal static class SiteFiles
{
    /// <summary>The official text beside its page.</summary>
    public const string NoticeText = Domain.NoticeIndex.TextFileName;

    /// <summary>A revision's canonical record.</summary>
    public const string NoticeRecord = "notice.json";

    /// <summary>The period for calendars.</summary>
    public const string NoticePeriod = "period.ics";

    /// <summary>The list that the filter script reads.</summary>
    public const string NoticeList = "/notices/list.json";

    public const string NotFound = "/404.html";

    public const string Sitemap = "/sitemap.xml";

    public const string OpenSearch = "/opensearch.xml";

    public const string Robots = "/robots.txt";

    public const string Security = "/.well-known/security.txt";

    /// <summary>Every file with its hash.</summary>
    public const string FileList = "/" + SiteBuild.LastFile;
}
