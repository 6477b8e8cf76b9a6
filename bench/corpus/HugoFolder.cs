using System.Globalization;

namespace PublicNotice.Corpus;

/// <summary>The same notices as Hugo's content: a line is a paragraph there only when an empty line follows.</summary>
internal static class HugoFolder
{
    public static void Write(string content, string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(content, "notices"), "notice.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            var end = Array.IndexOf(lines, "---", 1);
            var head = lines[1..end].ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            var body = string.Join('\n', lines[(end + 1)..].Select(line => line.StartsWith('|') ? line : line + "\n"));
            var place = Path.Combine(folder, "content", "notices", Path.GetFileName(Path.GetDirectoryName(file))!);
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, "index.md"), string.Create(CultureInfo.InvariantCulture, $"""
                ---
                title: {head["title"]}
                date: {head["publishedAt"]}
                kinds: [{head["kind"]}]
                divisions: [{head["division"]}]
                years: ["{head["publishedAt"][..4]}"]
                ---

                {body}
                """));
        }
    }
}
