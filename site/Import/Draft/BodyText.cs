using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The body of notice.md: one paragraph a line, as the site reads it.</summary>
/// <param name="Lines">The lines, Markdown included.</param>
/// <param name="Chrome">Lines of the page around the notice, which are no part of it.</param>
internal sealed record BodyText(IReadOnlyList<string> Lines, IReadOnlyList<string> Chrome)
{
    // Taking chrome away can bring more of it to the edge of the text, where more words count as chrome.
    private const int Rounds = 3;

    /// <summary>The text without its marks, as the site and the parser see it.</summary>
    public string Text { get; } = OfficialTextReader.Read(string.Join('\n', Lines), 1).Text;

    /// <summary>Writes the blocks and takes the chrome out.</summary>
    public static BodyText Of(IEnumerable<ImportedBlock> blocks, LineCleaner cleaner)
    {
        var body = new BodyText([.. TextFirst(blocks).SelectMany(block => Write(block, cleaner))], []);
        for (var round = 0; round < Rounds && NoticeParser.Parse(body.Text).Chrome is { Count: > 0 } chrome; round++)
        {
            var numbers = chrome.Select(line => line.Line).ToHashSet();
            body = new BodyText(
                [.. body.Lines.Where((_, index) => !numbers.Contains(index + 1))],
                [.. body.Chrome, .. chrome.Select(line => line.Text)]);
        }

        return body;
    }

    // An image above the title would be taken for it.
    private static List<ImportedBlock> TextFirst(IEnumerable<ImportedBlock> blocks)
    {
        var all = blocks.ToList();
        var leading = all.TakeWhile(block => block is ImportedImage || block is ImportedLine { Text: var text } && string.IsNullOrWhiteSpace(text)).ToList();
        all.RemoveRange(0, leading.Count);
        all.InsertRange(Math.Min(1, all.Count), leading);
        return all;
    }

    private static IEnumerable<string> Write(ImportedBlock block, LineCleaner cleaner) => block switch
    {
        ImportedLine line => cleaner.Clean(line) is { Runs.Count: > 0 } clean ? [string.Concat(clean.Runs.Select(Write))] : [],
        ImportedImage image => [$"![{cleaner.CleanCell(image.Description).Replace('[', '［').Replace(']', '］')}]({image.Name})"],
        ImportedTable table => Write(table, cleaner),
        _ => [],
    };

    private static string Write(ImportedRun run) => run.Href is null ? run.Text : $"[{run.Text}]({run.Href})";

    private static IEnumerable<string> Write(ImportedTable table, LineCleaner cleaner)
    {
        var width = table.Rows.Max(row => row.Count);
        var rows = table.Rows.Select(row => Row(row.Select(cleaner.CleanCell).Concat(Enumerable.Repeat("", width - row.Count)))).ToList();
        return [rows[0], Row(Enumerable.Repeat("---", width)), .. rows.Skip(1)];
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
