namespace PublicNotice.Analytics;

/// <summary>Reads labelled messages from TSV with a header or from JSON lines; every fault in the file is reported at once.</summary>
internal static class LabelledFile
{
    private const int MostFaults = 100;

    /// <summary>Reads a file, or every .tsv and .jsonl file of a folder in the order of their names.</summary>
    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<LabelledMessage> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            return ReadFile(path);
        }

        var files = Directory.EnumerateFiles(path)
            .Where(file => Path.GetExtension(file) is ".tsv" or ".jsonl")
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length == 0
            ? throw new FaultException(new Fault("PN611", "文件夹里没有 .tsv 或 .jsonl 数据文件。", path))
            : [.. files.SelectMany(ReadFile)];
    }

    public static List<LabelledMessage> Read(Stream stream, string file)
    {
        var faults = new List<Fault>();
        var messages = new List<LabelledMessage>();
        IRowFormat? format = null;
        foreach (var (number, line) in new LineReader(stream, file, faults).Lines())
        {
            // Without the first line, which says how the others are written, none of them can be understood.
            if (faults.Count >= MostFaults || (format is null && faults.Count > 0))
            {
                break;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (format is null)
            {
                format = line.StartsWith('{') ? new JsonRows() : TsvRows.FromHeader(line, file, number);
                if (format is TsvRows)
                {
                    continue;
                }
            }

            if (format.Read(line, file, number, faults) is { } message)
            {
                messages.Add(message);
            }
        }

        if (faults.Count == 0 && messages.Count == 0)
        {
            faults.Add(new Fault("PN601", "文件里没有一条留言。", file, 1, 1));
        }

        return faults.Count > 0 ? throw new FaultException(faults) : messages;
    }

    private static List<LabelledMessage> ReadFile(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Read(stream, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("PN600", "数据文件不存在或无法读取，请检查路径和权限。", file));
        }
    }
}

/// <summary>How one line becomes a message.</summary>
internal interface IRowFormat
{
    /// <returns>The message, or null when the line is faulty.</returns>
    LabelledMessage? Read(string line, string file, int number, List<Fault> faults);
}
