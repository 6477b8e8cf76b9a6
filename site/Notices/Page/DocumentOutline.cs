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
        var titles = Numbers(notice.Structure.TitleLines).ToHashSet();
        var all = notice.Structure.Lines.Where(line => !titles.Contains(line.Line)).ToList();
        var structured = Structured(notice.Structure).ToList();
        if (structured.Count == 0)
        {
            return new DocumentOutline(all, [], [], false);
        }

        var front = all.Where(line => line.Line < structured[0]).ToList();
        var tail = all.Where(line => line.Line > structured[^1]).ToList();
        var shown = front.Select(line => line.Line).Concat(structured).Concat(tail.Select(line => line.Line));
        return new DocumentOutline(all, front, tail, shown.SequenceEqual(all.Select(line => line.Line)));
    }

    private static IEnumerable<int> Structured(Notice notice) =>
        Numbers(notice.Intro)
            .Concat(notice.Sections.SelectMany(section => Numbers(section.Number == 0 ? section.Lead : [section.Heading, .. section.Lead])
                .Concat(section.Items.SelectMany(Numbers))
                .Concat(section.Subsections.SelectMany(sub =>
                    new[] { sub.Line }.Concat(Numbers(sub.Paragraphs)).Concat(sub.Items.SelectMany(Numbers))))))
            .Concat(Numbers(notice.Closing));

    private static IEnumerable<int> Numbers(Item item) => Numbers([item.Heading, .. item.Paragraphs]);

    private static IEnumerable<int> Numbers(IEnumerable<Paragraph> lines) => lines.Select(line => line.Line);
}
