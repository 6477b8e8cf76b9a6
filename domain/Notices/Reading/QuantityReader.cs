using System.Globalization;

namespace PublicNotice.Domain;

/// <summary>Reads the figures in measures: an Arabic number and its measure word. Titles of documents in 《》 hold none.</summary>
internal static class QuantityReader
{
    /// <summary>The figures of an item, in order.</summary>
    public static List<Quantity> Read(List<Passage> passages, IReadOnlyList<Measure> measures, string place)
    {
        var quantities = new List<Quantity>();
        var next = 0;
        foreach (var (line, _) in passages)
        {
            var first = next;
            while (next < measures.Count && measures[next].Line == line.Number)
            {
                next++;
            }

            if (first < next)
            {
                ReadLine(line, measures, first, next, place, quantities);
            }
        }

        return quantities;
    }

    private static void ReadLine(
        TextLine line, IReadOnlyList<Measure> measures, int first, int end, string place, List<Quantity> quantities)
    {
        var (measure, where, titles) = (first, Where(measures[first], place), new TitleDepth(line.Plain));
        for (var next = 0; QuantityPattern.Next(line.Plain, next) is { } found; next = found.End)
        {
            if (found.Start < measures[first].Offset || titles.At(found.Start) > 0)
            {
                continue;
            }

            while (measure + 1 < end && measures[measure + 1].Offset <= found.Start)
            {
                where = Where(measures[++measure], place);
            }

            if (Quantity(line, found, where) is { } quantity)
            {
                quantities.Add(quantity);
            }
        }
    }

    private static string Where(Measure measure, string place) =>
        measure.Number is { } number ? $"{place} {ChineseNumber.Write(number)}是" : place;

    private static Quantity? Quantity(TextLine line, QuantityPlace found, string where)
    {
        var start = found.IsEarly ? found.Start : FirstDigit(line.Text, found);
        var digits = line.Plain.AsSpan(Math.Max(start, found.Number)..found.NumberEnd);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        var (unit, length) = (line.Plain[found.Unit..found.End], found.End - start);
        var noun = unit is "个" ? QuantityContext.Noun(line, found.End) : null;
        var role = found.IsEarly ? QuantityRole.Stated : QuantityContext.Role(line.Plain, start);
        var text = string.Concat(line.Text.AsSpan(start, length), unit is "个" ? Remark(role, noun) : "");
        return new Quantity(amount, unit, noun, role, text, where, line.Number, start, length);
    }

    // 个 alone does not say what is counted, nor whether that is done: 100个(目标), 6个(前方工作机构).
    private static string Remark(QuantityRole role, string? noun) => role switch
    {
        QuantityRole.Target => "(目标)",
        QuantityRole.Done => "(完成)",
        _ => noun is null ? "" : $"({noun})",
    };

    // A full-width comma separates two numbers; only a half-width one separates thousands.
    private static int FirstDigit(string text, QuantityPlace found) =>
        found.Number + text.AsSpan(found.Number..found.NumberEnd).LastIndexOf('，') + 1;
}
