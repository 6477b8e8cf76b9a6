namespace PublicNotice.Domain;

/// <summary>Reads a notice's structure from its own text. The only parser of it in the product.</summary>
public static class NoticeParser
{
    /// <summary>
    /// Reads a whole text; line breaks are LF, CRLF or CR. Every text can be read: what it lacks is null or empty, and
    /// what is doubtful is a diagnostic.
    /// </summary>
    public static Notice Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = TextLine.Split(text);
        var findings = new Findings();
        var layout = PageLayout.Of(lines);
        var body = layout.Body;
        var signatureReader = new SignatureReader(body, findings);
        var signature = signatureReader.Read();
        var outline = Outline.Of(body, signatureReader.FirstLine);
        var closing = outline.Closing(signatureReader.FirstLine);
        var first = Math.Min(outline.FirstHeading, closing);
        var sections = new SectionBuilder(body, outline.Marks).Build(first, closing);
        var (inside, outside) = ByItems(body, sections);

        var notice = new Notice
        {
            Title = layout.Title.Count == 0 ? null : TitleReader.Join(layout.Title),
            TitleLines = Paragraphs(layout.Title),
            Chrome = Paragraphs(layout.Chrome),
            DocumentNumber = layout.Title.Select(TitleReader.DocumentNumber).Concat(layout.Chrome.Select(PageChrome.DocumentNumber))
                .FirstOrDefault(number => number is not null),
            PublishedOn = layout.Chrome.Select(PageChrome.PublishedOn).FirstOrDefault(date => date is not null),
            Lines = Paragraphs(lines),
            Intro = Paragraphs(body.GetRange(0, first)),
            Sections = sections,
            Closing = Paragraphs(body.GetRange(closing, body.Count - closing)),
            Period = PeriodReader.Read(outside, findings),
            Contact = ContactReader.Read(outside, findings),
            Signature = signature,
            Inspection = InspectionReader.Read(body.GetRange(0, first)),
            AsOf = AsOfReader.Read(inside),
            Diagnostics = [],
        };
        TextChecks.Check(notice, lines, findings);
        NumberChecks.Check(notice, findings);
        PeriodChecks.Check(notice, findings);
        ChannelChecks.Check(notice, LineOf(body, signatureReader.LastLine), findings);
        return notice with { Diagnostics = findings.InOrder() };
    }

    private static List<Paragraph> Paragraphs(List<TextLine> lines) => lines.ConvertAll(line => line.Paragraph);

    // Figures and dates in the items are theirs, not the notice's period or channels.
    private static (List<TextLine> Inside, List<TextLine> Outside) ByItems(List<TextLine> body, List<Section> sections)
    {
        var (inside, outside, next) = (new List<TextLine>(), new List<TextLine>(), 0);
        foreach (var item in sections.SelectMany(section => section.AllItems))
        {
            for (; body[next].Number < item.Heading.Line; next++)
            {
                outside.Add(body[next]);
            }

            var length = 1 + item.Paragraphs.Count;
            inside.AddRange(body.GetRange(next, length));
            next += length;
        }

        outside.AddRange(body.GetRange(next, body.Count - next));
        return (inside, outside);
    }

    private static int LineOf(List<TextLine> body, int index) => index < body.Count ? body[index].Number : 0;
}
