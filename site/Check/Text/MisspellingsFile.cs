using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads <c>misspellings.tsv</c>, which comms keep. A site without the file checks no spelling.</summary>
internal static class MisspellingsFile
{
    public const string Name = "misspellings.tsv";

    private static readonly string[] Header = ["wrong", "right", "near", "unless", "note"];

    public static MisspellingList Read(string contentFolder, FaultList faults)
    {
        var (path, file) = (Path.Combine(contentFolder, Name), faults.In(Name));
        if (!File.Exists(path) || SourceText.Read(path, file) is not { } text)
        {
            return MisspellingList.Empty;
        }

        var lines = text.Split('\n');
        if (!Header.AsSpan().StartsWith(lines[0].Split('\t')))
        {
            file.Error(CheckCodes.WrongMisspellingLine, 1, 1, $"第一行应是以制表符分隔的表头：{string.Join(' ', Header)}（后面几列可以不写）。");
            return MisspellingList.Empty;
        }

        return new MisspellingList(Entries(lines, file));
    }

    private static List<Misspelling> Entries(string[] lines, FileFaults file)
    {
        var (entries, known) = (new List<Misspelling>(), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (lines[i].Trim().Length == 0)
            {
                continue;
            }

            if (Complaint(cells, known) is { } complaint)
            {
                file.Error(CheckCodes.WrongMisspellingLine, i + 1, 1, complaint);
                continue;
            }

            entries.Add(new Misspelling(cells[0].Trim(), cells[1].Trim(), Words(cells, 2), Words(cells, 3), cells.Length > 4 ? cells[4].Trim() : ""));
        }

        return entries;
    }

    private static string? Complaint(string[] cells, HashSet<string> known) => cells switch
    {
        { Length: < 2 } => "这一行应至少有两列，以制表符分隔：错误写法、正确写法。",
        { Length: > 5 } => "这一行多于五列；请检查制表符。",
        _ when cells[0].Trim().Length < 2 => "错误写法至少要有两个字，否则会误报。",
        _ when cells[1].Trim().Length == 0 => $"“{cells[0].Trim()}”没有写正确写法。",
        _ when !known.Add(cells[0].Trim()) => $"“{cells[0].Trim()}”重复；请合并成一行。",
        _ => null,
    };

    private static string[] Words(string[] cells, int column) =>
        cells.Length > column ? cells[column].Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
