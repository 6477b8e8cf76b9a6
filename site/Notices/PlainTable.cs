using System.Buffers;

namespace PublicNotice.Site;

/// <summary>
/// Reads the pipe table that nearly every notice with a table has: bars at both ends of each row, a line of hyphens under
/// the first, as many cells in each, and no character that Markdown knows a second meaning of. Any other is left to Markdig,
/// which would read these rows just so.
/// </summary>
internal static class PlainTable
{
    private const int ShortestRule = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*[]!\\<>`&_~^\t\r\v\f\0\u00A0\u3000");

    /// <summary>The cells of each row, the line of hyphens left out; null when the lines are no such table.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? TryRead(ReadOnlySpan<char> lines)
    {
        if (lines.ContainsAny(Marks))
        {
            return null;
        }

        var (rows, number) = (new List<IReadOnlyList<string>>(), 0);
        foreach (var range in lines.Split('\n'))
        {
            var line = lines[range];
            if (line is not ['|', .. var inner, '|'] || inner.IsEmpty)
            {
                return null;
            }

            number++;
            var cells = number == 2 ? Rule(inner) : Cells(inner);
            if (cells is null || (rows.Count > 0 && cells.Count != rows[0].Count))
            {
                return null;
            }

            if (number != 2)
            {
                rows.Add(cells);
            }
        }

        return rows.Count > 1 && rows[0].Count > 1 ? rows : null;
    }

    private static List<string>? Cells(ReadOnlySpan<char> inner)
    {
        var cells = new List<string>();
        foreach (var range in inner.Split('|'))
        {
            // An empty cell, and what might be a line of hyphens again, have rules of their own.
            var cell = inner[range].Trim(' ');
            if (cell is [] or ['-' or ':' or '=' or '+', ..])
            {
                return null;
            }

            cells.Add(cell.ToString());
        }

        return cells;
    }

    private static List<string>? Rule(ReadOnlySpan<char> inner) =>
        Cells(inner.ToString().Replace('-', 'x')) is { } cells && cells.TrueForAll(cell => cell.Length >= ShortestRule && cell.AsSpan().IndexOfAnyExcept('x') < 0)
            ? cells
            : null;
}
