namespace PublicNotice.Domain.Tests;

/// <summary>What holds of every text, whoever wrote it.</summary>
internal static class NoticeLaws
{
    /// <summary>Asserts that the parser kept every line, whole and once.</summary>
    public static void AssertHold(string text)
    {
        var notice = NoticeParser.Parse(text);
        Assert.Equal(NonEmptyLines(text), notice.Lines.Select(line => line.Text));
        Assert.Equal(notice.Lines, Parts(notice).OrderBy(line => line.Line));
        foreach (var item in notice.Items)
        {
            AssertMeasuresTile(item);
            Assert.All(item.Quantities, quantity => AssertQuantityStandsThere(item, quantity));
        }

        Assert.All(notice.Diagnostics, found => Assert.True(found is { Column: > 0, Line: >= 0 } && found.Message.EndsWith('。')));
    }

    private static IEnumerable<string> NonEmptyLines(string text) => text.TrimStart('\uFEFF').Split('\r', '\n')
        .Where(line => line.Any(character => !char.IsWhiteSpace(character) && character is not ('\u200B' or '\u2060' or '\uFEFF' or '\u00AD')));

    private static IEnumerable<Paragraph> Parts(Notice notice) =>
        notice.TitleLines.Concat(notice.Chrome).Concat(notice.Intro).Concat(notice.Sections.SelectMany(Lines)).Concat(notice.Closing);

    private static IEnumerable<Paragraph> Lines(Section section) =>
        (section.Number == 0 ? [] : new[] { section.Heading }).Concat(section.Lead).Concat(section.Items.SelectMany(Lines))
            .Concat(section.Subsections.SelectMany(sub =>
                sub.Paragraphs.Prepend(new Paragraph(sub.Line, sub.Heading + sub.Body)).Concat(sub.Items.SelectMany(Lines))));

    private static IEnumerable<Paragraph> Lines(Item item) => item.Paragraphs.Prepend(item.Heading);

    private static void AssertMeasuresTile(Item item)
    {
        foreach (var group in item.Measures.GroupBy(measure => measure.Line))
        {
            var line = Lines(item).Single(paragraph => paragraph.Line == group.Key).Text;
            Assert.Equal(line, line[..group.First().Offset] + string.Concat(group.Select(measure => measure.Text)));
        }
    }

    private static void AssertQuantityStandsThere(Item item, Quantity quantity)
    {
        var line = Lines(item).Single(paragraph => paragraph.Line == quantity.Line).Text;
        Assert.StartsWith(line.Substring(quantity.Offset, quantity.Length), quantity.Text, StringComparison.Ordinal);
    }
}
