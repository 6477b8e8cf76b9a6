using System.Buffers;

namespace PublicNotice.Domain;

/// <summary>A paragraph of an item from a place on: 0, or where its heading ends when it goes on in the same line.</summary>
internal sealed record Passage(TextLine Line, int Start);

/// <summary>
/// Reads 一是…二是… An item whose paragraphs have no such number has each paragraph as one measure without a number.
/// </summary>
internal static class MeasureReader
{
    private const int LongestNumber = 3;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");

    /// <summary>The measures of an item, in order.</summary>
    public static List<Measure> Read(List<Passage> passages)
    {
        var measures = new List<Measure>();
        foreach (var passage in passages)
        {
            AddNumbered(passage, measures);
        }

        if (measures.Count == 0)
        {
            measures.AddRange(passages.Select(passage => new Measure(null, passage.Line.Number, passage.Start, passage.Line.Text[passage.Start..])));
        }

        return measures;
    }

    private static void AddNumbered(Passage passage, List<Measure> measures)
    {
        var line = passage.Line;
        var (number, start) = Next(passage, passage.Start);
        while (number is not null)
        {
            var (nextNumber, next) = Next(passage, start + 1);
            measures.Add(new Measure(number, line.Number, start, line.Text[start..next]));
            (number, start) = (nextNumber, next);
        }
    }

    // The first 一是, 二是 … from a place on; no number and the end of the line when there is none.
    private static (int? Number, int Start) Next(Passage passage, int from)
    {
        var plain = passage.Line.Plain;
        for (var at = plain.IndexOf('是', from); at >= 0; at = plain.IndexOf('是', at + 1))
        {
            var start = at;
            while (start > from && at - start < LongestNumber && Numerals.Contains(plain[start - 1]))
            {
                start--;
            }

            if (start < at && BeginsClause(plain, start, passage.Start) && ChineseNumber.Read(plain.AsSpan(start, at - start)) is { } number)
            {
                return (number, start);
            }
        }

        return (null, plain.Length);
    }

    // 第一是 and 统一是 are no measures: a measure begins where a clause does.
    private static bool BeginsClause(string plain, int index, int start) =>
        index == start || plain[index - 1] is ' ' or '。' or ';' or ',' or ':' or '!' or '?' or '”' or '’' or ')' or '…';
}
