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

    public static OfficialText Read(string body, int firstLineOfBody)
    {
        var all = body.Split('\n');
        var first = Array.FindIndex(all, line => line.Trim().Length > 0);
        if (first < 0)
        {
            return new OfficialText("", firstLineOfBody, new Dictionary<int, IReadOnlyList<TextMark>>(), []);
        }

        var lines = all[first..(Array.FindLastIndex(all, line => line.Trim().Length > 0) + 1)];
        var (marks, blocks) = (new SortedDictionary<int, IReadOnlyList<TextMark>>(), new List<TextBlock>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (ReadTable(lines, i) is { } table)
            {
                blocks.Add(table);
                i = table.Last - 1;
            }
            else if (MayHoldMarks(lines[i]))
            {
                ReadLine(lines, i, marks, blocks);
            }
        }

        return new OfficialText(string.Join('\n', lines), firstLineOfBody + first, marks, blocks);
    }

    private static bool MayHoldMarks(string line) =>
        line.Contains("](", StringComparison.Ordinal) || line.Contains("**", StringComparison.Ordinal);

    private static void ReadLine(string[] lines, int index, SortedDictionary<int, IReadOnlyList<TextMark>> marks, List<TextBlock> blocks)
    {
        if (MarkdownText.TryParse(lines[index], Pipeline) is not [ParagraphBlock { Inline: { } inline }])
        {
            return;
        }

        if (inline.FirstChild is LinkInline { IsImage: true, NextSibling: null } image)
        {
            blocks.Add(new ImageBlock(index + 1, image.Url ?? "", Plain(image)));
            return;
        }

        var (text, found) = (new StringBuilder(), new List<TextMark>());
        Collect(inline, lines[index], text, found);
        if (found.Count > 0)
        {
            lines[index] = text.ToString();
            marks[index + 1] = found;
        }
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

    private static TableBlock? ReadTable(string[] lines, int first)
    {
        var last = first;
        while (last < lines.Length && lines[last].StartsWith('|'))
        {
            last++;
        }

        return last - first >= 2 && MarkdownText.TryParse(string.Join('\n', lines[first..last]), Pipeline) is [Table table]
            ? new TableBlock(first + 1, last, [.. table.Cast<TableRow>().Select(IReadOnlyList<string> (row) => [.. row.Select(PlainCell)])])
            : null;
    }

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
