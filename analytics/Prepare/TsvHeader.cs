namespace PublicNotice.Analytics;

/// <summary>What is said of the first line of a TSV, whatever it is for.</summary>
internal static class TsvHeader
{
    /// <summary>What a header that lacks a column should be; a file with commas is told how Excel saves it with tabs.</summary>
    public static string Advice(string header, string columns) => $"表头须含 {columns}，以制表符分隔。"
        + (!header.Contains('\t', StringComparison.Ordinal) && header.Contains(',', StringComparison.Ordinal)
            ? "这个文件像是以逗号分隔的 CSV：请在 Excel 里另存为“文本文件（制表符分隔）”。"
            : "");

    /// <summary>A fault for each name that stands twice: nobody can tell which column is meant. Columns without a name are not read.</summary>
    public static IEnumerable<Fault> Repeated(IEnumerable<string> names, string file, int line) => names
        .Where(name => name.Length > 0)
        .CountBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(name => name.Value > 1)
        .Select(name => new Fault("PN602", $"表头里 {name.Key} 列出现了 {name.Value} 次，请只留一列。", file, line, 1));
}
