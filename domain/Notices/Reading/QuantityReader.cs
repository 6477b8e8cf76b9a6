using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads the figures in measures: an Arabic number and its measure word. Titles of documents in 《》 hold none.</summary>
internal static class QuantityReader
{
    /// <summary>The figures of an item, in order.</summary>
    public static List<Quantity> Read(IReadOnlyList<Passage> passages, IReadOnlyList<Measure> measures, string place)
    {
        var quantities = new List<Quantity>();
        var next = 0;
        foreach (var line in passages.Select(passage => passage.Line))
        {
            var first = next;
            while (next < measures.Count && measures[next].Line == line.Number)
            {
                next++;
            }

            ReadLine(line, measures, first, next, place, quantities);
        }

        return quantities;
    }

    private static void ReadLine(
        TextLine line, IReadOnlyList<Measure> measures, int first, int end, string place, List<Quantity> quantities)
    {
        var (measure, titles) = (first, new TitleDepth(line.Plain));
        foreach (var match in QuantityPattern.Matches(line.Plain).TakeWhile(_ => first < end))
        {
            if (match.Index < measures[first].Offset || titles.At(match.Index) > 0)
            {
                continue;
            }

            while (measure + 1 < end && measures[measure + 1].Offset <= match.Index)
            {
                measure++;
            }

            var where = measures[measure].Number is { } number ? $"{place} {ChineseNumber.Write(number)}是" : place;
            if (Quantity(line, match, where) is { } quantity)
            {
                quantities.Add(quantity);
            }
        }
    }

    private static Quantity? Quantity(TextLine line, Match match, string where)
    {
        var (number, unit) = (match.Groups["n"], match.Groups["u"]);
        var start = match.Groups["early"].Success ? match.Index : FirstDigit(line.Text, number);
        var digits = line.Plain[Math.Max(start, number.Index)..(number.Index + number.Length)].Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        var length = unit.Index + unit.Length - start;
        var noun = unit.Value is "个" ? QuantityContext.Noun(line, unit.Index + unit.Length) : null;
        var role = match.Groups["early"].Success ? QuantityRole.Stated : QuantityContext.Role(line.Plain, start);
        var text = string.Concat(line.Text.AsSpan(start, length), unit.Value is "个" ? Remark(role, noun) : "");
        return new Quantity(amount, unit.Value, noun, role, text, where, line.Number, start, length);
    }

    // 个 alone does not say what is counted, nor whether that is done: 100个(目标), 6个(前方工作机构).
    private static string Remark(QuantityRole role, string? noun) => role switch
    {
        QuantityRole.Target => "(目标)",
        QuantityRole.Done => "(完成)",
        _ => noun is null ? "" : $"({noun})",
    };

    // A full-width comma separates two numbers; only a half-width one separates thousands.
    private static int FirstDigit(string text, Group number) =>
        text.LastIndexOf('，', number.Index + number.Length - 1, number.Length) is >= 0 and var comma ? comma + 1 : number.Index;
}
