using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>The ledger for programs: ids beside names, so that a renamed division stays one.</summary>
internal static class LedgerJson
{
    public static string Of(SiteModel site) => JsonText.Of(JsonText.Indented, json =>
    {
        json.WriteStartObject();
        json.WriteString("bureau", site.Settings.Bureau);
        json.WriteStartArray("items");
        foreach (var row in site.Ledger)
        {
            Write(json, row, site);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, LedgerRow row, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("notice", row.Notice.Id);
        json.WriteString("noticeTitle", row.Notice.Title);
        json.WriteString("item", row.Item.Id.Value);
        json.WriteString("number", row.Item.Number);
        json.WriteString("title", row.Item.Item.Title);
        json.WriteNumber("measures", row.Measures);
        json.WriteAll("figures", row.Figures);
        json.WriteString("progress", row.Progress);
        json.WriteString("lead", row.Item.Lead?.Id);
        json.WriteString("leadName", row.Lead);
        json.WriteAll("supporting", row.Item.Supporting.Select(division => division.Id));
        json.WriteAll("supportingNames", row.Supporting);
        json.WriteString("url", site.UrlOf(row.Path));
        json.WriteEndObject();
    }
}
