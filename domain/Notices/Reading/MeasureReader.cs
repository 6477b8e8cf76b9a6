using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>A paragraph of an item from a place on: 0, or where its heading ends when it goes on in the same line.</summary>
internal sealed record Passage(TextLine Line, int Start);

/// <summary>
/// Reads 一是…二是… An item whose paragraphs have no such number has each paragraph as one measure without a number.
/// </summary>
internal static partial class MeasureReader
{
    /// <summary>The measures of an item, in order.</summary>
    public static List<Measure> Read(IReadOnlyList<Passage> passages)
    {
        var numbered = passages.SelectMany(Numbered).ToList();
        return numbered.Count > 0
            ? numbered
            : [.. passages.Select(passage => new Measure(null, passage.Line.Number, passage.Start, passage.Line.Text[passage.Start..]))];
    }

    private static IEnumerable<Measure> Numbered(Passage passage)
    {
        var line = passage.Line;
        var starts = Marker().Matches(line.Plain, passage.Start)
            .Where(match => BeginsClause(line.Plain, match.Index, passage.Start))
            .Select(match => (match.Index, Number: ChineseNumber.Read(match.ValueSpan[..^1])))
            .Where(start => start.Number is not null)
            .ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : line.Text.Length;
            yield return new Measure(starts[i].Number, line.Number, starts[i].Index, line.Text[starts[i].Index..end]);
        }
    }

    // 第一是 and 统一是 are no measures: a measure begins where a clause does.
    private static bool BeginsClause(string plain, int index, int start) =>
        index == start || plain[index - 1] is ' ' or '。' or ';' or ',' or ':' or '!' or '?' or '”' or '’' or ')' or '…';

    [GeneratedRegex("[一二三四五六七八九十]{1,3}是", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
