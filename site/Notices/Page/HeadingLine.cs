using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A line that is a heading, or a heading and then text: the two parts make the line, without a gap.</summary>
internal static class HeadingLine
{
    /// <param name="html">Where to.</param>
    /// <param name="notice">Whose line it is.</param>
    /// <param name="line">The line.</param>
    /// <param name="element">h2, h3 or h4.</param>
    /// <param name="anchor">The id of the heading.</param>
    /// <param name="length">How many characters the heading takes.</param>
    /// <param name="item">The item that the line begins.</param>
    public static void Write(HtmlWriter html, SiteNotice notice, Paragraph line, string element, string? anchor, int length, Item? item = null)
    {
        if (length >= line.Text.Length)
        {
            html.Add($"<{element}{new Attr("id", anchor)} data-line=\"{line.Line}\">");
            LineText.Write(html, notice, line, item);
            html.Add($"</{element}>\n");
            return;
        }

        html.Add($"<div class=\"run-in\" data-line=\"{line.Line}\"><{element}{new Attr("id", anchor)}>");
        LineText.Write(html, notice, line, item, 0, length);
        html.Add($"</{element}><p class=\"prose-line\">");
        LineText.Write(html, notice, line, item, length);
        html.Add("</p></div>\n"u8);
    }
}

/// <summary>Where a heading ends on a line that goes on with text.</summary>
internal static class RunIn
{
    public static int LengthOf(string line) =>
        line.IndexOf('。', StringComparison.Ordinal) is >= 0 and var stop ? stop + 1 : line.Length;
}
