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
        json.WriteNumber("measures"u8, row.Item.Measures);
        json.WriteAll("figures", row.Item.Figures);
        json.WriteString("progress"u8, row.Item.Progress);
        json.WriteString("lead"u8, row.Item.Lead);
        json.WriteString("leadName"u8, row.Lead);
        json.WriteAll("supporting", row.Item.Supporting);
        json.WriteAll("supportingNames", row.SupportingNames);
        json.WriteString("url"u8, site.UrlOf(row.Path));
        json.WriteEndObject();
    }
}
