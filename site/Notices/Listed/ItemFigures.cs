using System.Buffers;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// The figures of an item as a table shows them: each in the words of its clause, because 697 says nothing by itself. Of a
/// clause that is too long for a cell there is the figure and what it counts.
/// </summary>
internal static class ItemFigures
{
    private const int Longest = 18;

    private static readonly SearchValues<char> MeasureNumbers = SearchValues.Create("一二三四五六七八九十");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。．；;：:、？?！!（）()“”【】《》\n");

    /// <summary>Packs them as one value, with <see cref="ListedItem.Separator"/> between them.</summary>
    public static void Pack(Item item, PackedWriter to, PlainWriter joined)
    {
        joined.Clear();
        var (before, beforeEnd) = (-1, 0);
        foreach (var quantity in item.Quantities)
        {
            var line = LineOf(item, quantity.Line);
            var (start, end) = Clause(line, quantity);
            if (end - start <= Longest)
            {
                // Two figures of one clause are one entry.
                if (before == quantity.Line && beforeEnd == end)
                {
                    continue;
                }

                (before, beforeEnd) = (quantity.Line, end);
                Next(joined).Text(line.AsSpan(start, end - start).Trim());
            }
            else
            {
                Next(joined).Text(quantity.Text);
                if (quantity.Noun is { } noun && !quantity.Text.Contains(noun, StringComparison.Ordinal))
                {
                    joined.Text(noun);
                }
            }
        }

        to.Bytes(joined.Written);
    }

    private static PlainWriter Next(PlainWriter joined) => joined.Add(joined.Written.Length == 0 ? ""u8 : [ListedItem.Separator]);

    private static string LineOf(Item item, int line)
    {
        if (item.Heading.Line == line)
        {
            return item.Heading.Text;
        }

        foreach (var paragraph in item.Paragraphs)
        {
            if (paragraph.Line == line)
            {
                return paragraph.Text;
            }
        }

        return "";
    }

    private static (int Start, int End) Clause(string line, Quantity quantity)
    {
        var (start, end) = (quantity.Offset, quantity.Offset + quantity.Length);
        if (end > line.Length)
        {
            return (0, int.MaxValue);
        }

        while (start > 0 && !Ends(line, start - 1))
        {
            start--;
        }

        while (end < line.Length && !Ends(line, end))
        {
            end++;
        }

        // 一是 at the head of a measure is its number, not its words.
        return (start + 2 <= quantity.Offset && line[start + 1] is '是' && MeasureNumbers.Contains(line[start]) ? start + 2 : start, end);
    }

    // A comma between two digits is part of a number: 1,234.
    private static bool Ends(string line, int at) => ClauseEnds.Contains(line[at])
        && !(line[at] is ',' && at > 0 && char.IsAsciiDigit(line[at - 1]) && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]));
}
