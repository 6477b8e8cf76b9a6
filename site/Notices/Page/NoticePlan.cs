using System.Globalization;

namespace PublicNotice.Site;

/// <summary>Every notice's page, and the files beside it.</summary>
internal static class NoticePlan
{
    public static IEnumerable<PlannedPage> Pages(SiteModel site) => site.Notices.SelectMany((notice, place) => Moved(notice, site).Prepend(
        PlannedPage.Of<NoticeView>(notice.Path, site,
            (nameof(NoticeView.Notice), notice), (nameof(NoticeView.Neighbours), NoticeNeighbours.At(site.Notices, place))) with
        {
            Anchors = [.. notice.Anchors()],
        }));

    public static IEnumerable<PlannedFile> Files(SiteModel site) => site.Notices.SelectMany(notice => Files(notice, site));

    /// <summary>Where an earlier revision's files stand, relative to the page.</summary>
    public static string FolderOf(NoticeRevision revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{EarlierRevisions.FolderName}/{revision.Number}/");

    private static IEnumerable<PlannedPage> Moved(SiteNotice notice, SiteModel site) => notice.FormerAddresses.Select(former =>
        PlannedPage.Of<MovedView>(former.Path, site, (nameof(MovedView.Notice), notice), (nameof(MovedView.Former), former)) with { IsListed = false });

    private static IEnumerable<PlannedFile> Files(SiteNotice notice, SiteModel site)
    {
        foreach (var revision in notice.Revisions)
        {
            var folder = notice.Path + (revision.Number == notice.Front.Revision ? "" : FolderOf(revision));
            yield return PlannedFile.Of(folder + SiteFiles.NoticeText, revision.Notice.Text.Text);
            yield return PlannedFile.Of(folder + SiteFiles.NoticeRecord, revision.Record);
        }

        if (notice.Dates is not null)
        {
            yield return PlannedFile.Of(notice.Path + SiteFiles.NoticePeriod, PeriodCalendar.Of(notice, site));
        }

        foreach (var attachment in notice.Attachments)
        {
            yield return new PlannedFile(notice.Path + attachment.Name, attachment.Content);
        }
    }
}
