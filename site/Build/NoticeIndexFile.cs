using System.Text.Encodings.Web;
using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// notices.json, what the API reads: the same notices that the pages show. Each notice's entry is made when the notice is
/// read, one a line, so that the file is put together without reading a notice again.
/// </summary>
internal static class NoticeIndexFile
{
    private static readonly JavaScriptEncoder Encoder = FaultPrinter.Json.Encoder!;

    // One buffer for all the entries that a thread writes.
    [ThreadStatic]
    private static PlainWriter? _buffer;

    public static void Write(PlainWriter json, SiteModel site)
    {
        json.Add($"{{\n\"bureau\": \"{JsonEncodedText.Encode(site.Settings.Bureau, FaultPrinter.Json.Encoder).ToString()}\",\n\"notices\": [");
        for (var i = 0; i < site.Notices.Count; i++)
        {
            json.Add(i == 0 ? "\n"u8 : ",\n"u8).Add(site.Notices[i].ReadIndexEntry().Span).Pass();
        }

        json.Add("\n]\n}\n"u8);
    }

    /// <summary>The entry of one notice. Its items, which are most of it, are written here just as the serializer would.</summary>
    public static ReadOnlySpan<byte> EntryOf(SiteNotice notice)
    {
        var head = NoticeIndex.EntryOf(new PublishedNotice(
            notice.Id, notice.Front.Revision, notice.Hash, notice.Title, notice.Front.Kind, notice.Path, notice.Front.PublishedAt,
            notice.Division?.Id,
            notice.Dates is { } dates ? new PublishedPeriod(dates.Start, dates.End) : null,
            notice.Structure.Contact,
            []));
        var json = _buffer ??= new PlainWriter();
        json.Clear();
        json.Add(head.AsSpan(..^"]}".Length));
        for (var i = 0; i < notice.Items.Count; i++)
        {
            json.Add(i == 0 ? ""u8 : ","u8);
            Write(json, notice.Items[i]);
        }

        return json.Add("]}"u8).Written;
    }

    private static void Write(PlainWriter json, SiteItem item)
    {
        var lines = item.Item.Paragraphs;
        json.Add("{\"id\":"u8).AddQuoted(item.Id.Value, Encoder);
        json.Add(",\"number\":"u8).AddQuoted(item.Number, Encoder);
        json.Add(",\"title\":"u8).AddQuoted(item.Item.Title, Encoder);
        json.Add($",\"firstLine\":{(lines.Count > 0 ? lines[0].Line : 0)},\"lastLine\":{(lines.Count > 0 ? lines[^1].Line : 0)},\"division\":");
        if (item.Lead is { } lead)
        {
            json.AddQuoted(lead.Id, Encoder);
        }
        else
        {
            json.Add("null"u8);
        }

        json.Add("}"u8);
    }
}
