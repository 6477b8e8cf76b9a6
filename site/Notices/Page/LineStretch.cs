using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A stretch of a line that one inline element goes around.</summary>
internal sealed record LineStretch(int Start, int End, string Element, string? Class = null, string? Href = null);

/// <summary>Collects a line's stretches, outermost kind first.</summary>
internal static class LineStretches
{
    public static IReadOnlyList<LineStretch> Of(Paragraph line, IReadOnlyList<TextMark> marks, Item? item)
    {
        var found = marks.OrderBy(mark => mark.Href is null).Select(mark => mark.Href is null
            ? new LineStretch(mark.Start, mark.Start + mark.Length, "strong")
            : new LineStretch(mark.Start, mark.Start + mark.Length, "a", null, mark.Href)).ToList();
        if (item is null)
        {
            return found;
        }

        found.AddRange(item.Measures.Where(measure => measure.Line == line.Line && measure.Number is not null)
            .Select(measure => new LineStretch(measure.Offset, measure.Offset + NumberLength(measure.Text), "span", "measure-number")));
        found.AddRange(item.Quantities.Where(quantity => quantity.Line == line.Line)
            .Select(quantity => new LineStretch(quantity.Offset, quantity.Offset + quantity.Length, "strong", "figure")));
        return found;
    }

    // 一是, 十一是: the number goes up to and with 是.
    private static int NumberLength(string measure) => Math.Max(measure.IndexOf('是', StringComparison.Ordinal), 0) + 1;
}
