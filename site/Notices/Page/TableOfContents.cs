using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>目录: sections, subsections and items, each a link into the page.</summary>
internal static class TableOfContents
{
    public static void Write(HtmlWriter html, SiteNotice notice)
    {
        var item = 0;
        html.Add("<ol>\n"u8);
        foreach (var section in notice.Structure.Sections)
        {
            html.Add("<li class=\"toc-section\">"u8);
            if (section.Number > 0)
            {
                Link(html, SiteNotice.AnchorOf(section), section.Heading.Text);
            }

            Items(html, notice, section.Items, ref item);
            if (section.Subsections.Count > 0)
            {
                html.Add("<ol>"u8);
                foreach (var sub in section.Subsections)
                {
                    html.Add("<li>"u8);
                    Link(html, SiteNotice.AnchorOf(section, sub), sub.Heading);
                    Items(html, notice, sub.Items, ref item);
                    html.Add("</li>\n"u8);
                }

                html.Add("</ol>"u8);
            }

            html.Add("</li>\n"u8);
        }

        html.Add("</ol>\n"u8);
    }

    // The notice's items stand in the order of its sections.
    private static void Items(HtmlWriter html, SiteNotice notice, IReadOnlyList<Item> items, ref int next)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Add("<ol>"u8);
        foreach (var item in items)
        {
            html.Add("<li>"u8);
            Link(html, notice.Items[next++].Id.Anchor, item.Heading.Text);
            html.Add("</li>\n"u8);
        }

        html.Add("</ol>"u8);
    }

    private static void Link(HtmlWriter html, string anchor, string line) =>
        html.Add($"<a href=\"#{anchor}\"><span class=\"toc-text\">{line.AsSpan(0, RunIn.LengthOf(line)).TrimEnd('。')}</span></a>");
}
