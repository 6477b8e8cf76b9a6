using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Corpus;

/// <summary>
/// The same notices as Hugo's content, as somebody would write them for it: what is numbered is a heading with an anchor of
/// its own, and a line is a paragraph because an empty line follows.
/// </summary>
internal static partial class HugoFolder
{
    public static void Write(string content, string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(content, "notices"), "notice.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            var end = Array.IndexOf(lines, "---", 1);
            var head = lines[1..end].ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            var (section, subsection, item) = (0, 0, 0);
            var body = string.Join('\n', lines[(end + 1)..].Select(Markdown));
            var year = head["publishedAt"][..4];
            var place = Path.Combine(folder, "content", "notices", year, Path.GetFileName(Path.GetDirectoryName(file))!);
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, "index.md"), string.Create(CultureInfo.InvariantCulture, $"""
                ---
                title: {head["title"]}
                date: {head["publishedAt"]}
                kinds: [{head["kind"]}]
                divisions: [{head["division"]}]
                years: ["{year}"]
                ---

                {body}
                """));

            string Markdown(string line)
            {
                if (line.StartsWith('|'))
                {
                    return line;
                }

                if (Section().IsMatch(line))
                {
                    (section, subsection, item) = (section + 1, 0, 0);
                    return string.Create(CultureInfo.InvariantCulture, $"## {line} {{#section-{section}}}\n");
                }

                if (Subsection().IsMatch(line))
                {
                    (subsection, item) = (subsection + 1, 0);
                    return string.Create(CultureInfo.InvariantCulture, $"### {line} {{#section-{section}-{subsection}}}\n");
                }

                return Item().IsMatch(line)
                    ? string.Create(CultureInfo.InvariantCulture, $"#### {line.Replace(".", "\\.", StringComparison.Ordinal)} {{#item-{section}-{subsection}-{++item}}}\n")
                    : line + "\n";
            }
        }
    }

    [GeneratedRegex("^[一二三四五六七八九十]+、")]
    private static partial Regex Section();

    [GeneratedRegex("^（[一二三四五六七八九十]+）")]
    private static partial Regex Subsection();

    [GeneratedRegex("^[0-9]+[.]")]
    private static partial Regex Item();
}
