using System.Globalization;
using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>Lays the cells of a table on a grid: what a merged cell covers is empty.</summary>
internal static class HtmlGrid
{
    private const int MostColumns = 63;

    public static List<IReadOnlyList<string>> Of(List<List<IElement>> rows, HtmlWords words, ImportNotes notes)
    {
        var (grid, covered) = (new List<IReadOnlyList<string>>(), new Dictionary<int, int>());
        foreach (var row in rows)
        {
            var cells = new List<string>();
            foreach (var cell in row)
            {
                Fill(cells, covered);
                var (wide, high) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                if (wide > 1 || high > 1)
                {
                    notes.Dropped("表格的合并单元格（文字留在第一格）");
                }

                for (var i = 0; i < wide && cells.Count < MostColumns; i++)
                {
                    covered[cells.Count] = high - 1;
                    cells.Add(i == 0 ? words.Of(cell) : "");
                }
            }

            Fill(cells, covered);
            grid.Add(cells);
        }

        return grid;
    }

    private static void Fill(List<string> cells, Dictionary<int, int> covered)
    {
        while (covered.GetValueOrDefault(cells.Count) > 0 && cells.Count < MostColumns)
        {
            covered[cells.Count]--;
            cells.Add("");
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostColumns) : 1;
}
