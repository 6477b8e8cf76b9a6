namespace PublicNotice.Site;

/// <summary>
/// The official text of a notice: its lines exactly as written, with what little Markdown they hold kept beside them.
/// Emphasis and links are taken out of a line and remembered as marks, so that the words stay the words; tables and
/// images stay in the text as written and are remembered as blocks.
/// </summary>
/// <param name="Text">The lines joined by LF, without empty lines at either end: what is hashed and served as notice.txt.</param>
/// <param name="FirstLine">The line of the file on which the text begins.</param>
/// <param name="Marks">By line of the text, from 1.</param>
/// <param name="Blocks">In order.</param>
public sealed record OfficialText(
    string Text, int FirstLine, IReadOnlyDictionary<int, IReadOnlyList<TextMark>> Marks, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>The text as it is hashed and served.</summary>
    internal byte[] Utf8 => field ??= Utf8Text.Bytes(Text);

    /// <summary>The marks of a line.</summary>
    public IReadOnlyList<TextMark> MarksOf(int line) => Marks.GetValueOrDefault(line, []);

    /// <summary>The block that a line belongs to.</summary>
    public TextBlock? BlockAt(int line)
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Blocks[i].First <= line && line <= Blocks[i].Last)
            {
                return Blocks[i];
            }
        }

        return null;
    }

    /// <summary>Every address that the text links to, with its line.</summary>
    public IEnumerable<(int Line, string Href)> Links() => Marks.Count == 0 && Blocks.Count == 0
        ? []
        : Marks.SelectMany(line => line.Value.Where(mark => mark.Href is not null).Select(mark => (line.Key, mark.Href!)))
            .Concat(Blocks.OfType<ImageBlock>().Select(image => (image.First, image.Source)));
}

/// <summary>A stretch of a line that is emphasised or linked.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Href">Where it links to; null for emphasis.</param>
public sealed record TextMark(int Start, int Length, string? Href);

/// <summary>Lines that together are something else than prose.</summary>
public abstract record TextBlock(int First, int Last);

/// <summary>A table: its first row is its heading.</summary>
public sealed record TableBlock(int First, int Last, IReadOnlyList<IReadOnlyList<string>> Rows) : TextBlock(First, Last);

/// <summary>An image on a line of its own.</summary>
public sealed record ImageBlock(int First, string Source, string Description) : TextBlock(First, First);
