namespace PublicNotice.Site;

/// <summary>Checks every link from one page of the site to another: the page must be planned, the anchor must be on it.</summary>
internal static class LinkCheck
{
    // Addresses that the API owns.
    private static readonly string[] Served = [SiteLinks.Feedback, SiteLinks.Track, SiteLinks.Staff];

    public static void Run(SiteModel site, SitePlan plan, FaultList faults)
    {
        var pages = plan.Pages.Where(page => page.IsListed).ToDictionary(page => page.Path, StringComparer.Ordinal);
        var files = plan.Files.Select(file => file.Path).Append(SiteFiles.FileList).ToHashSet(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links)
            {
                if (Complaint(link.Href, page.Path, pages, files) is { } complaint)
                {
                    faults.In(page.File).Error(FaultCodes.BrokenLink, link.Line, link.Column, complaint);
                }
            }
        }

        foreach (var notice in site.Notices)
        {
            foreach (var (line, href) in notice.Text.Links().Where(link => LinkTarget.IsSitePath(link.Href)))
            {
                if (Complaint(href, notice.Path, pages, files) is { } complaint)
                {
                    faults.In(notice.File).Error(FaultCodes.BrokenLink, notice.Text.FirstLine + line - 1, 1, complaint);
                }
            }
        }
    }

    private static string? Complaint(string href, string from, Dictionary<string, PlannedPage> pages, HashSet<string> files)
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

        if (Served.Contains(path) || files.Contains(Uri.UnescapeDataString(path)))
        {
            return null;
        }

        if (!pages.TryGetValue(path, out var page))
        {
            return $"链接指向 {path}，但本站没有这个页面（页面路径以 / 结尾）。";
        }

        return parts.Length == 2 && parts[1].Length > 0 && !page.Anchors.Contains(Uri.UnescapeDataString(parts[1]))
            ? $"链接指向 {path} 的 #{parts[1]}，但那一页没有这个位置。"
            : null;
    }
}
