using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PublicNotice.Site;

/// <summary>
/// Reads the body of a notice. One line is one paragraph, so 1. never becomes a list and an address never a link: of
/// Markdown only **emphasis**, [links](…), images and pipe tables are known here, and only lines that hold such marks
/// reach the Markdown parser at all.
/// </summary>
internal static class OfficialTextReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly IReadOnlyDictionary<int, IReadOnlyList<TextMark>> NoMarks = new Dictionary<int, IReadOnlyList<TextMark>>();

    public static OfficialText Read(ReadOnlySpan<char> body, int firstLineOfBody)
    {
        var text = WithoutBlankEnds(body, out var linesBefore);
        // Most texts hold none of it, which one look at the whole tells.
        var mayHoldMarks = MayHoldMarks(text);
        if (!mayHoldMarks && !text.Contains('|', StringComparison.Ordinal))
        {
            return new OfficialText(text, firstLineOfBody + linesBefore, NoMarks, []);
        }

        var (marks, blocks, changed) = ((SortedDictionary<int, IReadOnlyList<TextMark>>?)null, new List<TextBlock>(), (StringBuilder?)null);
        var copied = 0;
        for (var (start, number) = (0, 1); start < text.Length; number++)
        {
            var end = EndOfLine(text, start);
            if (text[start] is '|' && ReadTable(text, start, number) is var (table, tableEnd))
            {
                blocks.Add(table);
                (number, end) = (table.Last, tableEnd);
            }
            else if (mayHoldMarks && MayHoldMarks(text.AsSpan(start, end - start)) && ReadLine(text[start..end], number, blocks) is var (words, found))
            {
                (marks ??= []).Add(number, found);
                (changed ??= new StringBuilder()).Append(text, copied, start - copied).Append(words);
                copied = end;
            }

            start = end + 1;
        }

        return new OfficialText(
            changed?.Append(text, copied, text.Length - copied).ToString() ?? text, firstLineOfBody + linesBefore, marks ?? NoMarks, blocks);
    }

    // Blank lines at either end are no part of the text.
    private static string WithoutBlankEnds(ReadOnlySpan<char> body, out int linesBefore)
    {
        var first = body.Length - body.TrimStart().Length;
        var start = body[..first].LastIndexOf('\n') + 1;
        linesBefore = first == body.Length ? 0 : body[..start].Count('\n');
        return first == body.Length ? "" : body[start..EndOfLine(body, body.TrimEnd().Length)].ToString();
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('\n') is >= 0 and var length ? from + length : text.Length;

    private static bool MayHoldMarks(ReadOnlySpan<char> line) =>
        line.Contains("](", StringComparison.Ordinal) || line.Contains("**", StringComparison.Ordinal);

    // What a line says without its marks, and these; null for a line that holds none, and for an image.
    private static (string Words, List<TextMark> Marks)? ReadLine(string line, int number, List<TextBlock> blocks)
    {
        if (MarkdownText.TryParse(line, Pipeline) is not [ParagraphBlock { Inline: { } inline }])
        {
            return null;
        }

        if (inline.FirstChild is LinkInline { IsImage: true, NextSibling: null } image)
        {
            blocks.Add(new ImageBlock(number, image.Url ?? "", Plain(image)));
            return null;
        }

        var (words, marks) = (new StringBuilder(), new List<TextMark>());
        Collect(inline, line, words, marks);
        return marks.Count > 0 ? (words.ToString(), marks) : null;
    }

    private static void Collect(ContainerInline container, string source, StringBuilder text, List<TextMark> marks)
    {
        foreach (var inline in container)
        {
            var start = text.Length;
            switch (inline)
            {
                case LinkInline { IsImage: false } link:
                    Collect(link, source, text, marks);
                    marks.Add(new TextMark(start, text.Length - start, link.Url ?? ""));
                    break;
                case EmphasisInline emphasis:
                    Collect(emphasis, source, text, marks);
                    marks.Add(new TextMark(start, text.Length - start, null));
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                default:
                    text.Append(source.AsSpan(inline.Span.Start, inline.Span.Length));
                    break;
            }
        }
    }

    private static (TableBlock Table, int End)? ReadTable(string text, int start, int number)
    {
        var (end, rows) = (EndOfLine(text, start), 1);
        while (end + 1 < text.Length && text[end + 1] is '|')
        {
            (end, rows) = (EndOfLine(text, end + 1), rows + 1);
        }

        return rows >= 2 && (PlainTable.TryRead(text.AsSpan(start, end - start)) ?? MarkdownTable(text[start..end])) is { } cells
            ? (new TableBlock(number, number + rows - 1, cells), end)
            : null;
    }

    /// <summary>The cells of each row as Markdown has them; null when the lines are no table.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>>? MarkdownTable(string lines) => MarkdownText.TryParse(lines, Pipeline) is [Table table]
        ? [.. table.Cast<TableRow>().Select(IReadOnlyList<string> (row) => [.. row.Select(PlainCell)])]
        : null;

    private static string PlainCell(Block cell) =>
        cell is TableCell { Count: > 0 } filled && filled[0] is ParagraphBlock { Inline: { } inline } ? Plain(inline) : "";

    private static string Plain(ContainerInline inline) =>
        string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new LinkInlineParser());
        var emphasis = new EmphasisInlineParser();
        emphasis.EmphasisDescriptors.Clear();
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('*', 2, 2, enableWithinWord: true));
        builder.InlineParsers.Add(emphasis);
        builder.InlineParsers.Add(new LineBreakInlineParser());
        builder.InlineParsers.Add(new LiteralInlineParser());
        return builder.UsePipeTables().UseCjkFriendlyEmphasis().Build();
    }
}
