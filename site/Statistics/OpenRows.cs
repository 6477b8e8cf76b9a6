using System.Globalization;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>The open rows, for spreadsheets and for programs.</summary>
internal static class OpenRows
{
    public static void Csv(PlainWriter csv, IReadOnlyList<StatisticsRow> rows)
    {
        csv.Add("\uFEFF收到年份,处室代号,处室,类型,是否答复,用时工作日\r\n"u8);
        foreach (var row in rows)
        {
            csv.Add($"{row.Year},{LedgerCsv.Cell(row.Division ?? "")},{LedgerCsv.Cell(row.DivisionName ?? "")},{LedgerCsv.Cell(row.Kind ?? "")},");
            csv.Add($"{Word(row.IsAnswered)},{row.WorkingDays?.ToString(CultureInfo.InvariantCulture)}\r\n");
        }
    }

    public static void Json(Utf8JsonWriter json, PublicExport export)
    {
        json.WriteStartObject();
        json.WriteString("asOf"u8, Iso.Date(export.AsOf));
        json.WriteStartArray("withheldYears"u8);
        foreach (var year in export.WithheldYears)
        {
            json.WriteNumberValue(year);
        }

        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        foreach (var row in export.Rows)
        {
            Json(json, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Csv(PlainWriter csv, IReadOnlyList<ModerationEntry> log)
    {
        csv.Add("\uFEFF日期,行为,代码,理由\r\n"u8);
        foreach (var entry in log)
        {
            csv.Add($"{Iso.Date(entry.On)},{entry.Act},{LedgerCsv.Cell(entry.Code ?? "")},{LedgerCsv.Cell(entry.Rule ?? "")}\r\n");
        }
    }

    public static void Json(Utf8JsonWriter json, IReadOnlyList<ModerationEntry> log)
    {
        json.WriteStartArray();
        foreach (var entry in log)
        {
            json.WriteStartObject();
            json.WriteString("on"u8, Iso.Date(entry.On));
            json.WriteString("act"u8, entry.Act);
            json.WriteString("code"u8, entry.Code);
            json.WriteString("rule"u8, entry.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Json(Utf8JsonWriter json, StatisticsRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("year"u8, row.Year);
        json.WriteString("division"u8, row.Division);
        json.WriteString("divisionName"u8, row.DivisionName);
        json.WriteString("kind"u8, row.Kind);
        json.WritePropertyName("isAnswered"u8);
        if (row.IsAnswered is { } answered)
        {
            json.WriteBooleanValue(answered);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("workingDays"u8);
        if (row.WorkingDays is { } days)
        {
            json.WriteNumberValue(days);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static string Word(bool? isAnswered) => isAnswered switch { true => "是", false => "否", null => "不公布" };
}
