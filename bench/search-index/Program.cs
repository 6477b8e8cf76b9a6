using System.Globalization;
using System.Text;
using PublicNotice.Site;

// search-index CONTENT OUTPUT [RUNS]: the index of the corpus's notices, and the CPU it took, reading them not counted.
if (args is not [var content, var output, ..])
{
    Console.Error.WriteLine("search-index CONTENT OUTPUT [RUNS]");
    return 2;
}

var documents = Directory.GetFiles(Path.Combine(content, "notices"), "notice.md", SearchOption.AllDirectories).Select(Read)
    .OrderByDescending(document => document.Date).ThenBy(document => document.Path, StringComparer.Ordinal).ToList();
var runs = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
for (var run = 1; run <= runs; run++)
{
    Write(documents, output, save: run == 1);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory at most {Environment.WorkingSet / 1e6:F0} MB, of which the texts {documents.Sum(one => one.Lines.Sum(line => line.Text.Length * 2L)) / 1e6:F0} MB"));
return 0;

static void Write(List<SearchDocument> documents, string output, bool save)
{
    var (writer, summaries, bytes, spent, most) = (new SearchSegmentWriter(), new List<SearchSummary>(), 0L, 0.0, 0.0);
    foreach (var members in SearchSegmentPlan.Of(documents, one => new SearchSegmentPart(one.Path, one.Date, one.Lines.Sum(line => (long)line.Bytes))))
    {
        var before = Environment.CpuUsage.TotalTime;
        var segment = writer.Write(members.Notices);
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        (spent, most) = (spent + cpu, Math.Max(most, cpu));
        summaries.Add(segment.Summary);
        foreach (var file in segment.Files)
        {
            bytes += file.Content.Length;
            Save(file, output, save);
        }
    }

    Save(SearchTable.Of(summaries), output, save);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index CPU          {spent:F2} s in all, {most:F3} s for the largest of {summaries.Count} segments; {bytes / 1e6:F1} MB"));
}

static void Save(SearchFile file, string output, bool save)
{
    if (save)
    {
        var path = output + file.Path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content.ToArray());
    }
}

// The corpus writes plain lines: its tables' cells fold to the same, and only the line that draws a table is not shown.
static SearchDocument Read(string file)
{
    var text = File.ReadAllText(file).Split("\n---\n", 2);
    var head = text[0].Split('\n').Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    var lines = text[1].TrimEnd('\n').Split('\n');
    return new SearchDocument(
        $"/notices/{head["publishedAt"][..4]}/{Path.GetFileName(Path.GetDirectoryName(file))}/", head["title"],
        DateOnly.Parse(head["publishedAt"], CultureInfo.InvariantCulture),
        [
            new SearchLine(head["title"].AsMemory(), 0),
            .. lines.Select(line => new SearchLine(line.StartsWith("| ---", StringComparison.Ordinal) ? default : line.AsMemory(), Encoding.UTF8.GetByteCount(line) + 1)),
        ],
        SearchPlaceList.Of(lines.Select((line, i) => (line, i)).Where(one => one.line.Length > 1 && char.IsAsciiDigit(one.line[0]) && one.line[1] == '.')
            .Select((one, number) => new SearchPlace(one.i + 1, $"item-1-{number + 1}", "一（一）" + one.line))).ToArray());
}
