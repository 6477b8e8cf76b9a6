namespace PublicNotice.Analytics;

/// <summary>Reads rows of named cells: TSV with a header, or one JSON object a line; every fault is reported at once.</summary>
internal static class CellFile
{
    private const int MostFaults = 100;

    /// <param name="path">The file.</param>
    /// <param name="required">Columns that a TSV header must have.</param>
    /// <param name="read">What makes of a row what is wanted, or adds a fault and answers null.</param>
    /// <exception cref="FaultException">Something in it cannot be used.</exception>
    public static List<T> Read<T>(string path, IReadOnlyList<string> required, Func<Cells, List<Fault>, T?> read)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path, required, read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("PN600", "数据文件不存在或无法读取，请检查路径和权限。", path));
        }
    }

    private static List<T> Read<T>(Stream stream, string file, IReadOnlyList<string> required, Func<Cells, List<Fault>, T?> read)
        where T : class
    {
        var faults = new List<Fault>();
        var rows = new List<T>();
        Func<string, int, Dictionary<string, string>?>? split = null;
        foreach (var (number, line) in new LineReader(stream, file, faults).Lines())
        {
            // Without the first line, which says how the others are written, none of them can be understood.
            if (faults.Count >= MostFaults || (split is null && faults.Count > 0))
            {
                break;
            }

            if (split is null && !line.StartsWith('{'))
            {
                split = Tsv(line, required, file, number, faults);
                continue;
            }

            split ??= (row, at) => JsonLine.Read(row, file, at, faults);
            if (!string.IsNullOrWhiteSpace(line) && split(line, number) is { } cells && read(new Cells(file, number, cells), faults) is { } made)
            {
                rows.Add(made);
            }
        }

        if (faults.Count == 0 && rows.Count == 0)
        {
            faults.Add(new Fault("PN601", "文件里没有一条数据。", file, 1, 1));
        }

        return faults.Count > 0 ? throw new FaultException(faults) : rows;
    }

    private static Func<string, int, Dictionary<string, string>?> Tsv(
        string header, IReadOnlyList<string> required, string file, int headerLine, List<Fault> faults)
    {
        var names = header.Split('\t').Select(name => name.Trim()).ToArray();
        faults.AddRange(required.Where(column => !names.Contains(column, StringComparer.OrdinalIgnoreCase)).Select(column =>
            new Fault("PN602", $"表头缺少 {column} 列；{TsvHeader.Advice(header, string.Join("、", required))}", file, headerLine, 1)));
        faults.AddRange(TsvHeader.Repeated(names, file, headerLine));
        return (line, number) =>
        {
            var cells = line.Split('\t');
            if (cells.Length == names.Length)
            {
                return names.Zip(cells).DistinctBy(cell => cell.First, StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.First, cell => cell.Second);
            }

            faults.Add(new Fault(
                "PN605", FormattableString.Invariant($"这一行有 {cells.Length} 列，表头有 {names.Length} 列；内容里不能有制表符。"), file, number, 1));
            return null;
        };
    }
}
