using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What the API reads: the same notices that the pages show.</summary>
internal static class NoticeIndexOf
{
    public static NoticeIndex Site(SiteModel site) => new(site.Settings.Bureau, [.. site.Notices.Select(Notice)]);

    private static PublishedNotice Notice(SiteNotice notice) => new(
        notice.Id, notice.Front.Revision, notice.Hash, notice.Title, notice.Front.Kind, notice.Path, notice.Front.PublishedAt,
        notice.Division?.Id,
        notice.Dates is { } dates ? new PublishedPeriod(dates.Start, dates.End) : null,
        notice.Structure.Contact,
        [.. notice.Items.Select(Item)]);

    private static PublishedItem Item(SiteItem item) => new(
        item.Id.Value, item.Number, item.Item.Title,
        string.Join('\n', item.Item.Paragraphs.Select(line => line.Text)), item.Lead?.Id);
}
