using System.Text;
using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The list as the filter script reads it, once, when a reader combines filters.</summary>
internal static class NoticeListJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = FaultPrinter.Json.Encoder };

    public static string Of(SiteModel site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var notice in site.Notices)
            {
                Write(json, notice);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SiteNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("path", notice.Path);
        json.WriteString("title", notice.Title);
        json.WriteString("kind", NoticeKinds.AddressOf(notice.Front.Kind));
        json.WriteString("published", ShanghaiTime.Display(notice.Front.PublishedAt));
        json.WriteStartArray("division");
        foreach (var id in notice.DivisionIds)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        if (notice.Period is { } period)
        {
            json.WriteString("start", Iso.Date(period.Dates.Start));
            json.WriteString("end", Iso.Date(period.Dates.End));
            json.WriteString("period", $"{period.Label}：{period.Dates}");
        }

        if (notice.Front.IsExample)
        {
            json.WriteBoolean("example", true);
        }

        json.WriteEndObject();
    }
}
