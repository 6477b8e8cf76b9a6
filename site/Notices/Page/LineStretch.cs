using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A stretch of a line that one inline element goes around.</summary>
internal readonly record struct LineStretch(int Start, int End, string Element, string? Class = null, string? Href = null)
{
    public const string Figure = "figure";
    public const string MeasureNumber = "measure-number";

    public void Open(HtmlWriter html)
    {
        switch (Class)
        {
            case Figure:
                html.Add("<strong class=\"figure\">"u8);
                break;
            case MeasureNumber:
                html.Add("<span class=\"measure-number\">"u8);
                break;
            default:
                html.Add($"<{Element}{new Attr("class", Class)}{new Attr("href", Href)}>");
                break;
        }
    }

    public void Close(HtmlWriter html) => html.Add($"</{Element}>");
}

/// <summary>Collects a line's stretches, outermost kind first.</summary>
internal static class LineStretches
{
    private static readonly List<LineStretch> None = [];

    // One list for all the lines that a thread writes, one after the other.
    [ThreadStatic]
    private static List<LineStretch>? _buffer;

    /// <summary>The stretches of a line; valid until those of the next are asked for.</summary>
    public static List<LineStretch> Of(Paragraph line, IReadOnlyList<TextMark> marks, Item? item)
    {
        if (marks.Count == 0 && item is null)
        {
            return None;
        }

        var found = _buffer ??= [];
        found.Clear();
        if (marks.Count > 0)
        {
            found.AddRange(marks.Where(mark => mark.Href is not null).Select(mark => new LineStretch(mark.Start, mark.Start + mark.Length, "a", null, mark.Href)));
            found.AddRange(marks.Where(mark => mark.Href is null).Select(mark => new LineStretch(mark.Start, mark.Start + mark.Length, "strong")));
        }

        // Both are in the order of the lines.
        for (var i = 0; i < item?.Measures.Count && item.Measures[i].Line <= line.Line; i++)
        {
            var measure = item.Measures[i];
            if (measure.Line == line.Line && measure.Number is not null)
            {
                found.Add(new LineStretch(measure.Offset, measure.Offset + NumberLength(measure.Text), "span", LineStretch.MeasureNumber));
            }
        }

        for (var i = 0; i < item?.Quantities.Count && item.Quantities[i].Line <= line.Line; i++)
        {
            var quantity = item.Quantities[i];
            if (quantity.Line == line.Line)
            {
                found.Add(new LineStretch(quantity.Offset, quantity.Offset + quantity.Length, "strong", LineStretch.Figure));
            }
        }

        return found;
    }

    // 一是, 十一是: the number goes up to and with 是.
    private static int NumberLength(string measure) => Math.Max(measure.IndexOf('是', StringComparison.Ordinal), 0) + 1;
}
