namespace PublicNotice.Domain;

/// <summary>
/// A published notice (公告) as its own text says it is: read by <see cref="NoticeParser"/> and by nothing else.
/// What the text does not say is null or empty. Joining all its lines gives the text back to the character.
/// </summary>
public sealed record Notice
{
    /// <summary>The title line; null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The lines that the title was read from; empty without one.</summary>
    public IReadOnlyList<Paragraph> TitleLines { get; init; } = [];

    /// <summary>Lines of the web page around the text (来源, 字号, 打印), which belong to no part of the notice.</summary>
    public IReadOnlyList<Paragraph> Chrome { get; init; } = [];

    /// <summary>文号, e.g. 第2018011号; null when the text states none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The publication date that page chrome above the text states.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Every non-empty line in order, title and chrome included.</summary>
    public required IReadOnlyList<Paragraph> Lines { get; init; }

    /// <summary>Paragraphs before the first section; all of the body when there are no sections.</summary>
    public required IReadOnlyList<Paragraph> Intro { get; init; }

    /// <summary>The sections (一、二、三).</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Paragraphs after the last section: invitation, contact channels, signature.</summary>
    public required IReadOnlyList<Paragraph> Closing { get; init; }

    /// <summary>The disclosure period as stated; null when the text states none.</summary>
    public StatedPeriod? Period { get; init; }

    /// <summary>The contact channels.</summary>
    public required Contact Contact { get; init; }

    /// <summary>Who signed, and when; null when nobody did.</summary>
    public Signature? Signature { get; init; }

    /// <summary>The inspection that the notice answers; null when it tells of none.</summary>
    public Inspection? Inspection { get; init; }

    /// <summary>Every 截至… in the items, as written.</summary>
    public required IReadOnlyList<string> AsOf { get; init; }

    /// <summary>What is missing, doubtful or contradictory, in line order.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>All subsections, in order.</summary>
    public IEnumerable<Subsection> Subsections => Sections.SelectMany(section => section.Subsections);

    /// <summary>All rectification items, in order.</summary>
    public IEnumerable<Item> Items
    {
        get
        {
            foreach (var section in Sections)
            {
                foreach (var item in section.AllItems)
                {
                    yield return item;
                }
            }
        }
    }
}

/// <summary>One line of the text, exactly as written.</summary>
/// <param name="Line">Its line number in the source, from 1.</param>
/// <param name="Text">The line without its line break.</param>
public sealed record Paragraph(int Line, string Text);

/// <summary>A first-level part: 一、…</summary>
/// <param name="Number">The number as written: 一 is 1; 0 for what stands under （一） or 1. in a text that has no 一、.</param>
/// <param name="Title">The heading without its number, up to its first 。; empty for number 0.</param>
/// <param name="Heading">The whole line as written; empty for number 0.</param>
/// <param name="Lead">Paragraphs between the heading and the first subsection or item.</param>
/// <param name="Subsections">（一）…</param>
/// <param name="Items">Items that stand directly under the section, without a subsection.</param>
public sealed record Section(
    int Number, string Title, Paragraph Heading, IReadOnlyList<Paragraph> Lead,
    IReadOnlyList<Subsection> Subsections, IReadOnlyList<Item> Items)
{
    /// <summary>The section's own items and those of its subsections, in order.</summary>
    public IReadOnlyList<Item> AllItems { get; } = Subsections.Count == 0 ? Items : [.. Items, .. Subsections.SelectMany(sub => sub.Items)];
}

/// <summary>A second-level part: （一）… Its line is the heading alone, or the heading up to the first 。 and then text.</summary>
/// <param name="Number">The number as written: （一） is 1.</param>
/// <param name="Title">The heading without its number and its final 。</param>
/// <param name="Line">The line's number in the source.</param>
/// <param name="Heading">The heading as written, with number and 。; the line is this followed by <paramref name="Body"/>.</param>
/// <param name="Body">The rest of the line; empty when the line is a heading only.</param>
/// <param name="Paragraphs">Further paragraphs that belong to the subsection and to none of its items.</param>
/// <param name="Items">Its rectification items.</param>
public sealed record Subsection(
    int Number, string Title, int Line, string Heading, string Body,
    IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Item> Items)
{
    /// <summary>Whether the heading's own line goes on with text.</summary>
    public bool HasInlineBody => Body.Length > 0;
}

/// <summary>整改事项: a rectification item, 1. … and the paragraphs under it.</summary>
/// <param name="Position">Where it stands: the default of its permanent id.</param>
/// <param name="Number">The number as written.</param>
/// <param name="Title">The heading without its number, up to its first 。.</param>
/// <param name="Heading">The whole heading line as written; measures may begin in it, after its first 。.</param>
/// <param name="Paragraphs">The paragraphs under it.</param>
/// <param name="Measures">整改措施: each paragraph is its words before the first measure, then its measures, without a gap.</param>
/// <param name="Quantities">The figures in its measures, in order.</param>
public sealed record Item(
    ItemId Position, int Number, string Title, Paragraph Heading, IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<Measure> Measures, IReadOnlyList<Quantity> Quantities);

/// <summary>整改措施: one measure of an item.</summary>
/// <param name="Number">一是 is 1; null for a paragraph that counts as one measure without a number.</param>
/// <param name="Line">The line of the paragraph that it is part of.</param>
/// <param name="Offset">Where it starts in that paragraph, in UTF-16 units.</param>
/// <param name="Text">Its words as written, its number included, up to the next measure.</param>
public sealed record Measure(int? Number, int Line, int Offset, string Text);

/// <summary>A figure that a measure states: 25村, 7篇, 100个. Dates, document numbers and slogans are none.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Unit">The measure word, e.g. 村, 个, 万元, %.</param>
/// <param name="Noun">What is counted, where the unit alone does not say it (个).</param>
/// <param name="Role">Whether the text presents it as a target or as done.</param>
/// <param name="Text">The figure as shown, e.g. 25村 or 100个(目标).</param>
/// <param name="Where">The place in the notice's own numbering, e.g. 二(一)2 一是.</param>
/// <param name="Line">The line of its paragraph.</param>
/// <param name="Offset">Where it starts in that paragraph, in UTF-16 units.</param>
/// <param name="Length">How many UTF-16 units it takes there.</param>
public sealed record Quantity(
    decimal Amount, string Unit, string? Noun, QuantityRole Role, string Text, string Where, int Line, int Offset, int Length);

/// <summary>How a text presents a figure.</summary>
public enum QuantityRole
{
    /// <summary>Neither of the two.</summary>
    Stated,

    /// <summary>目标</summary>
    Target,

    /// <summary>完成</summary>
    Done,
}

/// <summary>The contact channels (联系方式) that a notice names.</summary>
/// <param name="Phones">Telephone numbers as written, with area code where there is one.</param>
/// <param name="Faxes">Fax numbers as written.</param>
/// <param name="Emails">E-mail addresses.</param>
/// <param name="Zip">邮政编码, 6 digits.</param>
/// <param name="Address">The postal address.</param>
public sealed record Contact(
    IReadOnlyList<string> Phones, IReadOnlyList<string> Faxes, IReadOnlyList<string> Emails, string? Zip, string? Address)
{
    /// <summary>A notice that names no channel.</summary>
    public static readonly Contact None = new([], [], [], null, null);

    /// <summary>The hours in which the channels are staffed, as written.</summary>
    public string? Hours { get; init; }

    /// <summary>A web address given as a channel.</summary>
    public string? Url { get; init; }

    /// <summary>Whether no channel is named at all.</summary>
    public bool IsEmpty => Phones.Count + Faxes.Count + Emails.Count == 0 && Address is null && Url is null;
}

/// <summary>Who signed, and when.</summary>
/// <param name="Organizations">The signing bodies; empty when only a date stands there.</param>
/// <param name="Date">The date; null when only a name stands there.</param>
public sealed record Signature(IReadOnlyList<string> Organizations, DateOnly? Date);

/// <summary>巡察: the inspection that a rectification notice answers.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="Team">The inspecting team.</param>
/// <param name="Target">Who was inspected.</param>
/// <param name="Kind">E.g. 专项巡察.</param>
/// <param name="Topic">What it was about.</param>
/// <param name="FeedbackDate">When the findings were handed over.</param>
public sealed record Inspection(
    DateOnly Start, DateOnly End, string Team, string Target, string Kind, string? Topic, DateOnly? FeedbackDate);
