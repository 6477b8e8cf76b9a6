using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>
/// Reads Markdown by lines, as the site does: its marks for headings, quotes and lists go, its links and tables stay. HTML
/// comments are comments and refuse the file.
/// </summary>
internal static partial class MarkdownDraft
{
    private static readonly string[] Taken = ["title", "publishedAt", "date", "kind"];

    public static ImportedDraft? Read(string text, ImagesBeside images, ImportNotes notes)
    {
        var (head, body) = Split(text);
        if (body.Contains("<!--", StringComparison.Ordinal))
        {
            notes.Error(ImportCodes.Comments, "文件里有 HTML 注释（<!-- -->），不能发布；请删除后重新导入。", body[..body.IndexOf("<!--", StringComparison.Ordinal)].Count(c => c == '\n') + head.Count + 1);
            return null;
        }

        foreach (var line in head.Where(line => OwnKey().Match(line) is { Success: true } key && !Taken.Contains(key.Value)))
        {
            notes.Dropped("文件开头的其他信息（需要的请写进 notice.md）", line);
        }

        var (blocks, lines) = (new List<ImportedBlock>(), body.Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            var rows = lines.Skip(i).TakeWhile(line => line.TrimStart().StartsWith('|')).ToList();
            if (rows.Count >= 2 && Rule().IsMatch(rows[1].Trim()))
            {
                blocks.Add(new ImportedTable([.. rows.Where((_, index) => index != 1).Select(Cells)]));
                i += rows.Count - 1;
            }
            else if (!Divider().IsMatch(lines[i]))
            {
                blocks.AddRange(Line(lines[i], images, notes));
            }
        }

        return new ImportedDraft(blocks) { Title = Value(head, "title"), PublishedAt = Value(head, "publishedAt") ?? Value(head, "date"), Kind = Value(head, "kind") };
    }

    private static (List<string> Head, string Body) Split(string text)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() is "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() is "---") : -1;
        return end < 0 ? ([], text) : ([.. lines[..(end + 1)]], string.Join('\n', lines[(end + 1)..]));
    }

    private static string? Value(List<string> head, string key) =>
        head.FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } value ? value : null;

    // A line and after it the images that stood in it.
    private static List<ImportedBlock> Line(string line, ImagesBeside images, ImportNotes notes)
    {
        var plain = Escape().Replace(Marks().Replace(line, ""), "$1").Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        var (runs, at, taken) = (new List<ImportedRun>(), 0, new List<ImportedBlock>());
        foreach (Match link in Link().Matches(plain))
        {
            runs.Add(new ImportedRun(plain[at..link.Index], null));
            at = link.Index + link.Length;
            if (!link.Value.StartsWith('!'))
            {
                runs.Add(Linked(link, notes));
            }
            else if (images.Take(link.Groups["href"].Value, link.Groups["words"].Value) is { } image)
            {
                taken.Add(image);
            }
        }

        runs.Add(new ImportedRun(plain[at..], null));
        return [new ImportedLine([.. runs.Where(run => run.Text.Length > 0)]), .. taken];
    }

    private static ImportedRun Linked(Match link, ImportNotes notes)
    {
        var (words, target) = (link.Groups["words"].Value, link.Groups["href"].Value);
        var href = LinkHref.Safe(target);
        if (href is null)
        {
            notes.Dropped("不是完整网址的链接（文字保留）", words);
            if (HtmlText.FileName(target) is { } file)
            {
                notes.File(file, isThere: false);
            }
        }

        return new ImportedRun(words, href);
    }

    private static List<string> Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"^[A-Za-z][\w-]*(?=\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnKey();

    [GeneratedRegex(@"^\|?(?> *:?-+:? *\|?)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}(?:-{3,}|\*{3,}|_{3,}|`{3,}\w*)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!|>-])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]{0,300})\]\((?<href>[^()\s]{1,2000})(?:\s+""[^""]{0,200}"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
