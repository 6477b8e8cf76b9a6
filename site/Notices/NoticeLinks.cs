namespace PublicNotice.Site;

/// <summary>Checks what a notice's text links to within its own folder and page; site paths are checked when all pages are known.</summary>
internal static class NoticeLinks
{
    public static void Check(SiteNotice notice, FileFaults faults)
    {
        // Made for the first link that needs them: most notices hold none.
        var (anchors, files) = ((HashSet<string>?)null, (HashSet<string>?)null);
        foreach (var (line, href) in notice.Text.Links())
        {
            var fileLine = notice.Text.FirstLine + line - 1;
            if (LinkTarget.IsAnchor(href))
            {
                if (!(anchors ??= notice.Anchors().ToHashSet(StringComparer.Ordinal)).Contains(href[1..]))
                {
                    faults.Error(FaultCodes.BrokenLink, fileLine, 1, $"链接指向本页的 {href}，但本页没有这个位置。");
                }
            }
            else if (LinkTarget.IsFileName(href))
            {
                if (!(files ??= notice.Attachments.Select(file => file.Name).ToHashSet(StringComparer.Ordinal)).Contains(Uri.UnescapeDataString(href)))
                {
                    faults.Error(FaultCodes.MissingFile, fileLine, 1, $"链接的文件 {Uri.UnescapeDataString(href)} 不在公告文件夹里。");
                }
            }
            else if (!LinkTarget.IsOutside(href) && !LinkTarget.IsSitePath(href))
            {
                faults.Error(FaultCodes.BrokenLink, fileLine, 1,
                    $"不支持的链接“{href}”；请写 https:// 网址、本站路径（以 / 开头）或同一文件夹里的文件名。");
            }
        }
    }
}
