using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Which lines of the text stand outside its structure, and whether the page would show every line in order.</summary>
/// <param name="All">Every line except the title, which is the page's heading.</param>
/// <param name="Front">Lines before the structure.</param>
/// <param name="Tail">Lines after it.</param>
/// <param name="IsComplete">Whether front, structure and tail are all lines in order.</param>
internal sealed record DocumentOutline(
    IReadOnlyList<Paragraph> All, IReadOnlyList<Paragraph> Front, IReadOnlyList<Paragraph> Tail, bool IsComplete)
{
    public static DocumentOutline Of(SiteNotice notice)
    {
        var all = WithoutTitle(notice.Structure);
        var structured = Structured(notice.Structure);
        if (structured.Count == 0)
        {
            return new DocumentOutline(all, [], [], false);
        }

        var front = all.FindAll(line => line.Line < structured[0]);
        var tail = all.FindAll(line => line.Line > structured[^1]);
        return new DocumentOutline(all, front, tail, IsWhole(all, structured, front.Count, tail.Count));
    }

    private static bool IsWhole(List<Paragraph> all, List<int> structured, int front, int tail)
    {
        if (front + structured.Count + tail != all.Count)
        {
            return false;
        }

        for (var i = 0; i < structured.Count; i++)
        {
            if (all[front + i].Line != structured[i])
            {
                return false;
            }
        }

        return true;
    }

    private static List<Paragraph> WithoutTitle(Notice notice)
    {
        var titles = notice.TitleLines.Select(title => title.Line).ToArray();
        var all = new List<Paragraph>(notice.Lines.Count);
        for (var i = 0; i < notice.Lines.Count; i++)
        {
            if (!titles.Contains(notice.Lines[i].Line))
            {
                all.Add(notice.Lines[i]);
            }
        }

        return all;
    }

    // The numbers of the lines as the page shows them, one after the other.
    private static List<int> Structured(Notice notice)
    {
        var lines = new List<int>(notice.Lines.Count);
        Add(lines, notice.Intro);
        foreach (var section in notice.Sections)
        {
            if (section.Number > 0)
            {
                lines.Add(section.Heading.Line);
            }

            Add(lines, section.Lead);
            Add(lines, section.Items);
            foreach (var sub in section.Subsections)
            {
                lines.Add(sub.Line);
                Add(lines, sub.Paragraphs);
                Add(lines, sub.Items);
            }
        }

        Add(lines, notice.Closing);
        return lines;
    }

    private static void Add(List<int> lines, IReadOnlyList<Item> items)
    {
        foreach (var item in items)
        {
            lines.Add(item.Heading.Line);
            Add(lines, item.Paragraphs);
        }
    }

    private static void Add(List<int> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            lines.Add(paragraphs[i].Line);
        }
    }
}
