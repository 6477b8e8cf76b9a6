namespace PublicNotice.Site;

/// <summary>Every notice's page, and the files beside it.</summary>
internal static class NoticePlan
{
    public static IEnumerable<PlannedPage> Pages(SiteModel site) => site.Notices.Select((notice, place) =>
        PlannedPage.Of<NoticeView>(notice.Path, site,
            (nameof(NoticeView.Notice), notice), (nameof(NoticeView.Neighbours), NoticeNeighbours.At(site.Notices, place))) with
        {
            Anchors = [.. notice.Anchors()],
        });

    public static IEnumerable<PlannedFile> Files(SiteModel site) => site.Notices.SelectMany(Files);

    private static IEnumerable<PlannedFile> Files(SiteNotice notice) =>
        notice.Attachments.Select(attachment => new PlannedFile(notice.Path + attachment.Name, attachment.Content))
            .Prepend(PlannedFile.Of(notice.Path + SiteFiles.NoticeText, notice.Text.Text));
}
