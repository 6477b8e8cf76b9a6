using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The list as the filter script reads it, once, when a reader combines filters.</summary>
internal static class NoticeListJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ListedNotice> notices)
    {
        json.WriteStartArray();
        foreach (var notice in notices)
        {
            Write(json, notice);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ListedNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, notice.Path);
        json.WriteString("title"u8, notice.Title);
        json.WriteString("kind"u8, NoticeKinds.AddressOf(notice.Kind));
        json.WriteString("published"u8, Iso.Shown(notice.PublishedAt));
        json.WriteAll("division", notice.DivisionIds);
        if (notice.Dates is { } dates)
        {
            json.WriteString("start"u8, Iso.Date(dates.Start));
            json.WriteString("end"u8, Iso.Date(dates.End));
            json.WriteString("period"u8, $"{notice.PeriodLabel}：{dates}");
        }

        if (notice.IsExample)
        {
            json.WriteBoolean("example"u8, true);
        }

        json.WriteEndObject();
    }
}
