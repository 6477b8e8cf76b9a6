using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Checks every link in the content from one page of the site to another: the page must be there, the anchor must be on it.</summary>
/// <param name="site">The site.</param>
/// <param name="output">Its files.</param>
/// <param name="unread">Notices that have an error: whether a link to them, or to a list that they may stand in, is broken cannot be told.</param>
internal sealed class LinkCheck(SiteModel site, SiteOutput output, IReadOnlyList<NoticeFolder> unread)
{
    // Addresses that the API owns.
    private static readonly string[] Served = [SiteLinks.Feedback, SiteLinks.Track, SiteLinks.Staff];

    // Under which there are pages that depend on which notices there are.
    private static readonly string[] Lists = [SiteLinks.Notices, SiteLinks.Ledger, SiteLinks.Search, SiteLinks.Divisions];

    private readonly HashSet<string> _pages = new(output.ListedPages, StringComparer.Ordinal);
    private HashSet<string>? _files;

    public static void Run(SiteModel site, SiteOutput output, FaultList faults, IReadOnlyList<NoticeFolder> unread)
    {
        var linking = site.Notices.Where(notice => notice.HasLinks).ToList();
        if (linking.Count == 0 && site.Pages.All(page => page.Links.Count == 0))
        {
            return;
        }

        var check = new LinkCheck(site, output, unread);
        foreach (var page in site.Pages)
        {
            check.Links(page.Links, page.Path, faults.In(page.File));
        }

        foreach (var notice in linking)
        {
            check.Links(notice.Details.Links, notice.Path, faults.In(notice.File));
        }
    }

    private void Links(IReadOnlyList<PageLink> links, string from, FileFaults faults)
    {
        foreach (var link in links)
        {
            if (Complaint(link.Href, from) is { } complaint)
            {
                faults.Error(FaultCodes.BrokenLink, link.Line, link.Column, complaint);
            }
        }
    }

    private string? Complaint(string href, string from)
    {
        if (LinkTarget.IsOutside(href))
        {
            return null;
        }

        var parts = (LinkTarget.IsAnchor(href) ? from + href : href).Split('#', 2);
        var path = parts[0].Split('?', 2)[0];
        if (!LinkTarget.IsSitePath(path))
        {
            return $"不支持的链接“{href}”；请写 https:// 网址，或以 / 开头的本站路径。";
        }

        if (Served.Contains(path) || IsUntold(path) || IsFile(Uri.UnescapeDataString(path)))
        {
            return null;
        }

        if (!_pages.Contains(path))
        {
            return $"链接指向 {path}，但本站没有这个页面（页面路径以 / 结尾）。";
        }

        return parts.Length == 2 && parts[1].Length > 0 && !AnchorsOf(path).Contains(Uri.UnescapeDataString(parts[1]))
            ? $"链接指向 {path} 的 #{parts[1]}，但那一页没有这个位置。"
            : null;
    }

    private bool IsUntold(string path) => unread.Count > 0 && (unread.Any(notice => path.StartsWith(notice.Path, StringComparison.Ordinal))
        || (!_pages.Contains(path) && Lists.Any(list => path.StartsWith(list, StringComparison.Ordinal)) && !IsNotice(path)));

    // A notice's own folder stands under its year.
    private static bool IsNotice(string path) => path.StartsWith(SiteLinks.Notices, StringComparison.Ordinal)
        && path.Length > SiteLinks.Notices.Length && char.IsAsciiDigit(path[SiteLinks.Notices.Length]);

    private bool IsFile(string path) =>
        path == SiteFiles.FileList || (_files ??= new(output.DataFiles, StringComparer.Ordinal)).Contains(path);

    private IEnumerable<string> AnchorsOf(string path) => path switch
    {
        SiteLinks.Home => ["notices"],
        SiteLinks.Divisions => site.Content.Divisions.Select(division => division.Id),
        _ when site.Pages.FirstOrDefault(page => page.Path == path) is { } page => page.Anchors,
        _ when site.Notices.FirstOrDefault(notice => notice.Path == path) is { Details: var details } => details.Headings.Concat(details.Items.Select(item => item.Anchor)),
        _ => [],
    };
}
