using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>The ledger for programs: ids beside names, so that a renamed division stays one.</summary>
internal static class LedgerJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<LedgerRow> rows, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("bureau"u8, site.Settings.Bureau);
        json.WriteStartArray("items"u8);
        foreach (var row in rows)
        {
            Write(json, row, site);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LedgerRow row, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("notice"u8, row.Notice.Id);
        json.WriteString("noticeTitle"u8, row.Notice.Title);
        json.WriteString("item"u8, row.Item.Id);
        json.WriteString("number"u8, row.Item.Number);
        json.WriteString("title"u8, row.Item.Title);
        json.WritePropertyName("measures"u8);
        json.WriteRawValue(row.Item.Measures, skipInputValidation: true);
        WriteAll(json, "figures"u8, row.Item.Figures);
        WriteOrNull(json, "progress"u8, row.Item.Progress);
        WriteOrNull(json, "lead"u8, row.Item.Lead);
        json.WriteString("leadName"u8, row.Lead);
        WriteAll(json, "supporting"u8, row.Item.Supporting);
        json.WriteAll("supportingNames", row.SupportingNames);
        json.WriteString("url"u8, site.UrlOf(row.Path));
        json.WriteEndObject();
    }

    private static void WriteOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (value.Length == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> values)
    {
        json.WriteStartArray(name);
        while (values.Length > 0)
        {
            var end = values.IndexOf(ListedItem.Separator);
            json.WriteStringValue(end < 0 ? values : values[..end]);
            values = end < 0 ? [] : values[(end + 1)..];
        }

        json.WriteEndArray();
    }
}
