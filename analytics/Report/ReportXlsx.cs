using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PublicNotice.Analytics;

/// <summary>A report as a workbook: a sheet a table, numbers as numbers, words as words (never as formulas).</summary>
internal static class ReportXlsx
{
    private const int LongestSheetName = 31;
    private const double FirstColumnWidth = 28;
    private const double ColumnWidth = 18;
    private const uint HeaderStyle = 1;

    public static byte[] Write(CaseReport report)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            for (var i = 0; i < report.Tables.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(report.Tables[i]);
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = NameOf(report.Tables[i].Title) });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static Worksheet Sheet(ReportTable table)
    {
        var rows = new SheetData();
        rows.Append(RowOf(1, table.Columns.Select(column => WordCell(column, HeaderStyle))));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            rows.Append(RowOf((uint)i + 2, table.Rows[i].Select(CellOf)));
        }

        if (table.Note is { } note)
        {
            rows.Append(RowOf((uint)table.Rows.Count + 3, [WordCell(note)]));
        }

        return new Worksheet(
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(
                new Column { Min = 1, Max = 1, Width = FirstColumnWidth, CustomWidth = true },
                new Column { Min = 2, Max = (uint)Math.Max(2, table.Columns.Count), Width = ColumnWidth, CustomWidth = true }),
            rows);
    }

    private static Row RowOf(uint number, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = number };
        var column = 'A';
        foreach (var cell in cells)
        {
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{column++}{number}");
            row.Append(cell);
        }

        return row;
    }

    private static Cell CellOf(ReportCell cell) => cell.Number is { } number
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number) }
        : WordCell(cell.Text);

    private static Cell WordCell(string words, uint style = 0) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private static string NameOf(string title) => title.Length <= LongestSheetName ? title : title[..LongestSheetName];
}
