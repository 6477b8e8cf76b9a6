namespace PublicNotice.Site;

/// <summary>Reads and checks the whole content folder: all faults at once, and a model only when there is none.</summary>
internal static class SiteReader
{
    public static (SiteModel Site, SitePlan Plan)? Read(string contentFolder, string? baseUrl, DateTimeOffset now, FaultList faults)
    {
        var content = ContentFiles.Read(contentFolder, faults);
        // With broken settings the notices are still read, so that one run shows all there is to mend.
        var usable = content ?? ContentFiles.Placeholder(contentFolder);
        var folders = NoticeFolder.FindAll(contentFolder, faults);
        var notices = folders.Select(folder => NoticeReader.Read(folder, usable)).OfType<SiteNotice>().ToList();
        // A notice that moved keeps its id, which its folder no longer shows.
        LedgerCheck.Gone(folders.Select(folder => folder.Id).Concat(notices.Select(notice => notice.Id)), usable.Published, faults);
        var pages = StaticPageReader.ReadAll(contentFolder, usable, faults);
        var site = new SiteModel(
            usable,
            [.. notices.OrderByDescending(notice => notice.Front.PublishedAt).ThenBy(notice => notice.Id, StringComparer.Ordinal)],
            pages, now, baseUrl ?? $"https://{usable.Settings.Domain}");
        MovedNotices.Check(site.Notices, faults);
        var plan = SitePlan.Of(site);
        if (!faults.HasErrors)
        {
            LinkCheck.Run(site, plan, faults);
        }

        return content is null || faults.HasErrors ? null : (site, plan);
    }
}
