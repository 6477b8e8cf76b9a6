using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The list as the filter script reads it, once, when a reader combines filters.</summary>
internal static class NoticeListJson
{
    public static string Of(SiteModel site) => JsonText.Of(JsonText.Compact, json =>
    {
        json.WriteStartArray();
        foreach (var notice in site.Notices)
        {
            Write(json, notice);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, SiteNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("path", notice.Path);
        json.WriteString("title", notice.Title);
        json.WriteString("kind", NoticeKinds.AddressOf(notice.Front.Kind));
        json.WriteString("published", ShanghaiTime.Display(notice.Front.PublishedAt));
        json.WriteAll("division", notice.DivisionIds);
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
