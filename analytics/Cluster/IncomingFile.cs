using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>Reads messages without labels: TSV with a header that has <c>text</c>, or JSON lines; other columns are optional.</summary>
internal static class IncomingFile
{
    private const int MostFaults = 100;

    private static readonly string[] TimeFormats = ["yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d", "yyyy/M/d", "yyyy-M-d H:m", "yyyy/M/d H:m", "O"];

    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<IncomingMessage> Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("PN600", "数据文件不存在或无法读取，请检查路径和权限。", path));
        }
    }

    private static List<IncomingMessage> Read(Stream stream, string file)
    {
        var faults = new List<Fault>();
        var messages = new List<IncomingMessage>();
        Func<string, int, Dictionary<string, string>?>? read = null;
        foreach (var (number, line) in new LineReader(stream, file, faults).Lines())
        {
            if (faults.Count >= MostFaults || (read is null && faults.Count > 0))
            {
                break;
            }

            if (read is null && !line.StartsWith('{'))
            {
                read = TsvCells(line, file, number, faults);
                continue;
            }

            read ??= (row, at) => JsonLine.Read(row, file, at, faults);
            if (!string.IsNullOrWhiteSpace(line) && read(line, number) is { } cells)
            {
                messages.Add(Message(cells, number));
            }
        }

        if (faults.Count == 0 && messages.Count == 0)
        {
            faults.Add(new Fault("PN601", "文件里没有一条留言。", file, 1, 1));
        }

        return faults.Count > 0 ? throw new FaultException(faults) : messages;
    }

    private static Func<string, int, Dictionary<string, string>?> TsvCells(string header, string file, int headerLine, List<Fault> faults)
    {
        var names = header.Split('\t').Select(name => name.Trim().ToLowerInvariant()).ToArray();
        if (!names.Contains("text"))
        {
            faults.Add(new Fault("PN602", "表头缺少 text 列；表头须含 text，以制表符分隔。", file, headerLine, 1));
        }

        return (line, number) =>
        {
            var cells = line.Split('\t');
            if (cells.Length == names.Length)
            {
                return names.Zip(cells).DistinctBy(cell => cell.First).ToDictionary(cell => cell.First, cell => cell.Second);
            }

            faults.Add(new Fault(
                "PN605", FormattableString.Invariant($"这一行有 {cells.Length} 列，表头有 {names.Length} 列；留言里不能有制表符。"), file, number, 1));
            return null;
        };
    }

    private static IncomingMessage Message(Dictionary<string, string> cells, int number) => new(
        cells.GetValueOrDefault("id") ?? number.ToString(CultureInfo.InvariantCulture),
        cells.GetValueOrDefault("text") ?? "",
        cells.GetValueOrDefault("title"),
        cells.GetValueOrDefault("user"),
        DateTime.TryParseExact(cells.GetValueOrDefault("time"), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null);
}
