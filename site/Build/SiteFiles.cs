namespace PublicNotice.Site;

/// <summary>Names of the files that are no pages.</summary>
internal static class SiteFiles
{
    /// <summary>The official text beside its page.</summary>
    public const string NoticeText = "notice.txt";

    /// <summary>The list that the filter script reads.</summary>
    public const string NoticeList = "/notices/list.json";

    public const string LedgerCsv = "/ledger/ledger.csv";

    public const string LedgerJson = "/ledger/ledger.json";

    public const string NotFound = "/404.html";

    public const string Sitemap = "/sitemap.xml";

    public const string Robots = "/robots.txt";
}
