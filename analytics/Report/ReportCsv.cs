using System.Text;

namespace PublicNotice.Analytics;

/// <summary>
/// A report as one CSV (RFC 4180) that spreadsheet programs open as it is: a byte order mark, CRLF, and no cell that they would
/// run as a formula.
/// </summary>
internal static class ReportCsv
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static byte[] Write(CaseReport report)
    {
        var text = new StringBuilder();
        foreach (var table in report.Tables)
        {
            Row(text, [table.Title]);
            Row(text, table.Columns);
            foreach (var row in table.Rows)
            {
                Row(text, row.Select(cell => cell.Text));
            }

            Row(text, []);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string words)
    {
        var safe = words.Length > 0 && FormulaStarts.Contains(words[0], StringComparison.Ordinal) ? "'" + words : words;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
