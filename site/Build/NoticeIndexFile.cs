using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// notices.json, what the API reads: the same notices that the pages show. Each notice's entry is made when the notice is
/// read, one a line, so that the file is put together without reading a notice again.
/// </summary>
internal static class NoticeIndexFile
{
    public static void Write(PlainWriter json, SiteModel site)
    {
        json.Add($"{{\n\"bureau\": \"{JsonEncodedText.Encode(site.Settings.Bureau, FaultPrinter.Json.Encoder).ToString()}\",\n\"notices\": [");
        for (var i = 0; i < site.Notices.Count; i++)
        {
            json.Add(i == 0 ? "\n"u8 : ",\n"u8).Add(site.Notices[i].ReadIndexEntry().Span).Pass();
        }

        json.Add("\n]\n}\n"u8);
    }

    /// <summary>The entry of one notice.</summary>
    public static ReadOnlyMemory<byte> EntryOf(SiteNotice notice) => NoticeIndex.EntryOf(new PublishedNotice(
        notice.Id, notice.Front.Revision, notice.Hash, notice.Title, notice.Front.Kind, notice.Path, notice.Front.PublishedAt,
        notice.Division?.Id,
        notice.Dates is { } dates ? new PublishedPeriod(dates.Start, dates.End) : null,
        notice.Structure.Contact,
        [.. notice.Items.Select(Item)]));

    private static PublishedItem Item(SiteItem item) => new(
        item.Id.Value, item.Number, item.Item.Title,
        item.Item.Paragraphs is [var first, ..] ? first.Line : 0, item.Item.Paragraphs is [.., var last] ? last.Line : 0, item.Lead?.Id);
}
