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
        var words = new LineWords(line.Text, stretches);
        for (var i = 0; i < item?.Measures.Count; i++)
        {
            var measure = item.Measures[i];
            if (measure.Line == line.Line && measure.Offset >= from && measure.Offset < end)
            {
                words.Write(html, at, measure.Offset);
                html.Add("<span class=\"measure\">"u8);
                at = measure.Offset + measure.Text.Length;
                words.Write(html, measure.Offset, at);
                html.Add("</span>"u8);
            }
        }

        words.Write(html, at, end);
    }
}
