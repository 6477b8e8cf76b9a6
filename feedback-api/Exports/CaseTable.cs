using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PublicNotice.FeedbackApi.Exports;

/// <summary>A table as a file: for spreadsheets, for people and for programs.</summary>
internal static class CaseTable
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>With a byte order mark, because Excel reads Chinese as mojibake without one.</summary>
    public static byte[] Csv(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var csv = new StringBuilder("\uFEFF");
        foreach (var row in rows.Prepend(heads))
        {
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Every cell is text: a spreadsheet computes none of them.</summary>
    public static byte[] Xlsx(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            var sheet = main.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(sheet))
            {
                writer.WriteStartElement(new Worksheet());
                writer.WriteStartElement(new SheetData());
                foreach (var row in rows.Prepend(heads))
                {
                    writer.WriteElement(new Row(row.Select(value => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Storable(value)) { Space = SpaceProcessingModeValues.Preserve }) })));
                }

                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            main.Workbook = new Workbook(new Sheets(new Sheet { Id = main.GetIdOfPart(sheet), SheetId = 1, Name = "办件" }));
        }

        return file.ToArray();
    }

    public static byte[] Json(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Readable))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < heads.Count; i++)
                {
                    json.WriteString(heads[i], row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return file.ToArray();
    }

    // What begins like a formula gets an apostrophe before it (CWE-1236, incident T32).
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠') ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\n\r'") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Storable(string value) => string.Concat(value.Where(character => System.Xml.XmlConvert.IsXmlChar(character)));
}
