using System.Globalization;

namespace PublicNotice.Site;

/// <summary>Everything that is published of one notice: its page, the files beside it, the addresses that it had before.</summary>
internal sealed class NoticeFiles(SiteShell site)
{
    /// <summary>What the names of the parts that hold notices begin with.</summary>
    public const string PartPrefix = "notice ";

    private readonly NoticeView _view = new(site);

    /// <summary>Where an earlier revision's files stand, relative to the page.</summary>
    public static string FolderOf(NoticeRevision revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{EarlierRevisions.FolderName}/{revision.Number}/");

    public void Write(SiteNotice notice, Neighbours neighbours, SiteOutput output)
    {
        output.Page(notice.Path, html => _view.Write(html, notice, neighbours));
        foreach (var revision in notice.Revisions)
        {
            var folder = notice.Path + (revision.Number == notice.Front.Revision ? "" : FolderOf(revision));
            output.File(folder + SiteFiles.NoticeText, revision.Notice.Text.Utf8, Hash256.Parse(revision.Notice.Hash));
            output.File(folder + SiteFiles.NoticeRecord, revision.Record, Hash256.Parse(revision.RecordHash));
        }

        if (notice.Dates is not null)
        {
            output.File(notice.Path + SiteFiles.NoticePeriod, PeriodCalendar.Of(notice, site));
        }

        foreach (var attachment in notice.Attachments)
        {
            output.File(notice.Path + attachment.Name, attachment.Content);
        }

        foreach (var former in notice.FormerAddresses)
        {
            output.Page(former.Path, html => MovedView.Write(html, site, notice, former), isListed: false);
        }
    }
}
