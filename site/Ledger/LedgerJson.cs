using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>The ledger for programs: ids beside names, so that a renamed division stays one.</summary>
internal static class LedgerJson
{
    public static string Of(SiteModel site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FaultPrinter.Json))
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
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, LedgerRow row, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("notice", row.Notice.Id);
        json.WriteString("noticeTitle", row.Notice.Title);
        json.WriteString("item", row.Item.Id.Value);
        json.WriteString("number", row.Item.Number);
        json.WriteString("title", row.Item.Item.Title);
        json.WriteNumber("measures", row.Measures);
        WriteAll(json, "figures", row.Figures);
        json.WriteString("progress", row.Progress);
        json.WriteString("lead", row.Item.Lead?.Id);
        json.WriteString("leadName", row.Lead);
        WriteAll(json, "supporting", row.Item.Supporting.Select(division => division.Id));
        WriteAll(json, "supportingNames", row.Supporting);
        json.WriteString("url", site.UrlOf(row.Path));
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
