using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// The official text and nothing else: each source line is one element with data-line, whose text is the line to the
/// character. Markup that holds a line stays on one line, because a line break would become a character of it.
/// </summary>
internal sealed class DocumentView(SiteShell site)
{
    public void Write(HtmlWriter html, SiteNotice notice, NoticeAnswers? answers)
    {
        var outline = notice.Outline;
        html.Add("<div class=\"document\" data-testid=\"official-text\">\n"u8);
        if (!outline.IsComplete)
        {
            // The structure does not account for every line: then the lines themselves are shown, for the text comes first.
            foreach (var line in outline.All)
            {
                Line(html, notice, line);
            }
        }
        else
        {
            Structured(html, notice, outline, answers);
        }

        html.Add("</div>\n"u8);
    }

    private void Structured(HtmlWriter html, SiteNotice notice, DocumentOutline outline, NoticeAnswers? answers)
    {
        var (item, signature) = (0, SignatureLines.Of(notice.Structure));
        Edge(html, notice, outline.Front);
        Lines(html, notice, notice.Structure.Intro, signature);
        foreach (var section in notice.Structure.Sections)
        {
            if (section.Number > 0)
            {
                HeadingLine.Write(html, notice, section.Heading, "h2", SiteNotice.AnchorOf(section), RunIn.LengthOf(section.Heading.Text));
            }

            Lines(html, notice, section.Lead, signature);
            Items(html, notice, section.Items, "h3", answers, ref item);
            foreach (var sub in section.Subsections)
            {
                HeadingLine.Write(html, notice, new Paragraph(sub.Line, sub.Heading + sub.Body), "h3", SiteNotice.AnchorOf(section, sub), sub.Heading.Length);
                Lines(html, notice, sub.Paragraphs, signature);
                Items(html, notice, sub.Items, "h4", answers, ref item);
            }
        }

        Lines(html, notice, notice.Structure.Closing, signature);
        Edge(html, notice, outline.Tail);
    }

    private void Items(HtmlWriter html, SiteNotice notice, IReadOnlyList<Item> items, string heading, NoticeAnswers? answers, ref int next)
    {
        foreach (var item in items)
        {
            ItemCard.Write(html, notice, notice.Items[next++], heading, site.Settings.IsExample, answers);
        }
    }

    // The signature stands together at the right.
    private static void Lines(HtmlWriter html, SiteNotice notice, IReadOnlyList<Paragraph> lines, IReadOnlySet<int> signature)
    {
        var signed = false;
        foreach (var line in lines)
        {
            if (signature.Contains(line.Line))
            {
                signed = true;
            }
            else
            {
                Line(html, notice, line);
            }
        }

        if (!signed)
        {
            return;
        }

        html.Add("<div class=\"signature\">\n"u8);
        foreach (var line in lines)
        {
            if (signature.Contains(line.Line))
            {
                html.Add($"<p data-line=\"{line.Line}\">");
                LineText.Write(html, notice, line);
                html.Add("</p>\n"u8);
            }
        }

        html.Add("</div>\n"u8);
    }

    private static void Edge(HtmlWriter html, SiteNotice notice, IReadOnlyList<Paragraph> lines)
    {
        foreach (var line in lines)
        {
            html.Add($"<p class=\"front-line\" data-line=\"{line.Line}\">");
            LineText.Write(html, notice, line);
            html.Add("</p>\n"u8);
        }
    }

    /// <summary>One line that is no heading: prose, or the table or the image that begins here.</summary>
    internal static void Line(HtmlWriter html, SiteNotice notice, Paragraph line, Item? item = null)
    {
        switch (notice.Text.BlockAt(line.Line))
        {
            case TableBlock table when table.First == line.Line:
                Table(html, table);
                break;
            case ImageBlock image:
                html.Add($"<figure><img src=\"{image.Source}\" alt=\"{image.Description}\"></figure>\n");
                break;
            case null:
                html.Add($"<p{new Attr("class", item is null ? "prose-line" : null)} data-line=\"{line.Line}\">");
                LineText.Write(html, notice, line, item);
                html.Add("</p>\n"u8);
                break;
        }
    }

    private static void Table(HtmlWriter html, TableBlock table)
    {
        html.Add("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table>\n<thead><tr>"u8);
        foreach (var cell in table.Rows[0])
        {
            html.Add($"<th scope=\"col\">{cell}</th>");
        }

        html.Add("</tr></thead>\n<tbody>"u8);
        foreach (var row in table.Rows.Skip(1))
        {
            html.Add("<tr>"u8);
            foreach (var cell in row)
            {
                html.Add($"<td>{cell}</td>");
            }

            html.Add("</tr>\n"u8);
        }

        html.Add("</tbody></table></div>\n"u8);
    }
}
