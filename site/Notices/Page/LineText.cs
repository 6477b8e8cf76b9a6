using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// The words of one line, with measures, figures, emphasis and links set around them and not one character added.
/// </summary>
internal static class LineText
{
    /// <param name="html">Where to.</param>
    /// <param name="notice">Whose line it is.</param>
    /// <param name="line">The line.</param>
    /// <param name="item">The item whose measures and figures the line holds.</param>
    /// <param name="from">Where to begin: a subsection's heading shows the words before itself.</param>
    /// <param name="to">Where to end; the line's own end when null.</param>
    public static void Write(HtmlWriter html, SiteNotice notice, Paragraph line, Item? item = null, int from = 0, int? to = null)
    {
        var (end, at) = (to ?? line.Text.Length, from);
        var stretches = LineStretches.Of(line, notice.Text.MarksOf(line.Line), item);
        if (item is not null)
        {
            foreach (var measure in item.Measures)
            {
                if (measure.Line == line.Line && measure.Offset >= from && measure.Offset < end)
                {
                    Words(html, line.Text, stretches, at, measure.Offset);
                    html.Add("<span class=\"measure\">"u8);
                    at = measure.Offset + measure.Text.Length;
                    Words(html, line.Text, stretches, measure.Offset, at);
                    html.Add("</span>"u8);
                }
            }
        }

        Words(html, line.Text, stretches, at, end);
    }

    // Stretches may overlap: between any two edges the same ones are open.
    private static void Words(HtmlWriter html, string text, List<LineStretch> stretches, int from, int to)
    {
        while (from < to)
        {
            var next = to;
            foreach (var stretch in stretches)
            {
                next = stretch.Start > from && stretch.Start < next ? stretch.Start : stretch.End > from && stretch.End < next ? stretch.End : next;
            }

            Piece(html, text.AsSpan(from, next - from), stretches, from, next);
            from = next;
        }
    }

    private static void Piece(HtmlWriter html, ReadOnlySpan<char> words, List<LineStretch> stretches, int from, int to)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Start <= from && to <= stretch.End)
            {
                html.Add($"<{stretch.Element}{new Attr("class", stretch.Class)}{new Attr("href", stretch.Href)}>");
            }
        }

        html.Text(words);
        for (var i = stretches.Count - 1; i >= 0; i--)
        {
            if (stretches[i].Start <= from && to <= stretches[i].End)
            {
                html.Add($"</{stretches[i].Element}>");
            }
        }
    }
}
