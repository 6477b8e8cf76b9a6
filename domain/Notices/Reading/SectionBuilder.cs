namespace PublicNotice.Domain;

/// <summary>Builds the tree of sections, subsections and items from the lines between introduction and closing.</summary>
internal sealed class SectionBuilder(List<TextLine> body, HeadingMark?[] marks)
{
    /// <summary>The sections of a range of lines that begins with a heading.</summary>
    public List<Section> Build(int start, int end)
    {
        var sections = new List<Section>();
        var first = Next(start, end, 1);
        if (first > start)
        {
            sections.Add(WithoutHeading(start, first));
        }

        for (var at = first; at < end;)
        {
            var next = Next(at + 1, end, 1);
            sections.Add(Build(at, next, marks[at]!.Value));
            at = next;
        }

        return sections;
    }

    // （一） or 1. without any 一、 before it: a section of number 0 whose heading is empty, so that nothing is invented.
    private Section WithoutHeading(int start, int end) => Content(0, "", new Paragraph(body[start].Number, ""), start, end);

    private Section Build(int at, int end, HeadingMark mark) =>
        Content(mark.Number, HeadingText.Title(body[at], mark), body[at].Paragraph, at + 1, end);

    private Section Content(int number, string title, Paragraph heading, int start, int end)
    {
        var firstSub = Next(start, end, 2);
        var firstItem = Next(start, firstSub, 3);
        var items = Items(firstItem, firstSub, number, 0);
        var subsections = new List<Subsection>();
        for (var at = firstSub; at < end;)
        {
            var next = Next(at + 1, end, 2);
            subsections.Add(Subsection(at, next, number));
            at = next;
        }

        return new Section(number, title, heading, Paragraphs(start, firstItem), subsections, items);
    }

    private Subsection Subsection(int at, int end, int section)
    {
        var mark = marks[at]!.Value;
        var firstItem = Next(at + 1, end, 3);
        var length = HeadingText.Length(body[at], mark);
        return new Subsection(
            mark.Number, HeadingText.Title(body[at], mark), body[at].Number, body[at].Text[..length], body[at].Text[length..],
            Paragraphs(at + 1, firstItem), Items(firstItem, end, section, mark.Number));
    }

    private List<Item> Items(int start, int end, int section, int subsection)
    {
        var items = new List<Item>();
        for (var at = start; at < end;)
        {
            var next = Next(at + 1, end, 3);
            items.Add(Item(at, next, section, subsection));
            at = next;
        }

        return items;
    }

    private Item Item(int at, int end, int section, int subsection)
    {
        var mark = marks[at]!.Value;
        var place = Place.Of(section, subsection, mark.Number);
        var passages = new List<Passage>();
        if (HeadingText.Length(body[at], mark) is var length && length < body[at].Text.Length)
        {
            passages.Add(new Passage(body[at], length));
        }

        for (var i = at + 1; i < end; i++)
        {
            passages.Add(new Passage(body[i], 0));
        }

        var measures = MeasureReader.Read(passages);
        return new Item(
            ItemId.At(section, subsection, mark.Number), mark.Number, HeadingText.Title(body[at], mark), body[at].Paragraph,
            Paragraphs(at + 1, end), measures, QuantityReader.Read(passages, measures, place));
    }

    private List<Paragraph> Paragraphs(int start, int end)
    {
        var paragraphs = new List<Paragraph>(end - start);
        for (var i = start; i < end; i++)
        {
            paragraphs.Add(body[i].Paragraph);
        }

        return paragraphs;
    }

    // The next heading of a level or above; the end when there is none.
    private int Next(int start, int end, int level)
    {
        for (var i = start; i < end; i++)
        {
            if (marks[i] is { } mark && mark.Level <= level)
            {
                return i;
            }
        }

        return end;
    }
}
