namespace PublicNotice.Analytics;

/// <summary>Tab-separated rows under a header. No quoting: a text has no tab and no line break.</summary>
internal sealed class TsvRows : IRowFormat
{
    private readonly string[] columns;
    private readonly int text;
    private readonly int label;
    private readonly int title;
    private readonly int group;
    private readonly int kind;
    private readonly int item;

    private TsvRows(string[] columns)
    {
        this.columns = columns;
        text = Array.IndexOf(columns, "text");
        label = Array.IndexOf(columns, "label");
        title = Array.IndexOf(columns, "title");
        group = Array.IndexOf(columns, "group");
        kind = Array.IndexOf(columns, "kind");
        item = Array.IndexOf(columns, "item");
    }

    /// <exception cref="FaultException">A column is missing; then no row can be read.</exception>
    public static TsvRows FromHeader(string header, string file, int number)
    {
        var rows = new TsvRows([.. header.Split('\t').Select(name => name.Trim().ToLowerInvariant())]);
        var repeated = TsvHeader.Repeated(rows.columns, file, number);
        var missing = new[] { (rows.text, "text"), (rows.label, "label") }.Where(column => column.Item1 < 0).ToArray();
        Fault[] faults =
        [
            .. missing.Select(column => new Fault("PN602", $"表头缺少 {column.Item2} 列；{TsvHeader.Advice(header, "text 和 label")}", file, number, 1)),
            .. repeated,
        ];
        return faults.Length == 0 ? rows : throw new FaultException(faults);
    }

    public LabelledMessage? Read(string line, string file, int number, List<Fault> faults)
    {
        var cells = line.Split('\t');
        if (cells.Length != columns.Length)
        {
            faults.Add(new Fault(
                "PN605", FormattableString.Invariant($"这一行有 {cells.Length} 列，表头有 {columns.Length} 列；留言里不能有制表符。"), file, number, 1));
            return null;
        }

        var message = RowRules.Check(
            cells[text], cells[label], Optional(cells, title), file, number, ColumnOf(cells, text), ColumnOf(cells, label), faults);
        return message is null ? null : message with { Group = Optional(cells, group), Kind = Optional(cells, kind), Item = Optional(cells, item) };
    }

    private static string? Optional(string[] cells, int column) =>
        column < 0 || string.IsNullOrWhiteSpace(cells[column]) ? null : cells[column];

    private static int ColumnOf(string[] cells, int column) => cells.Take(column).Sum(cell => cell.Length + 1) + 1;
}

/// <summary>What every row must have, however it is written.</summary>
internal static class RowRules
{
    public static LabelledMessage? Check(
        string? text, string? label, string? title, string file, int number, int textColumn, int labelColumn, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            faults.Add(new Fault("PN603", "这一行没有标签（label），请补上或删去这一行。", file, number, labelColumn));
            return null;
        }

        if (string.IsNullOrWhiteSpace(text) && title is null)
        {
            faults.Add(new Fault("PN604", "这一行没有正文（text），请补上或删去这一行。", file, number, textColumn));
            return null;
        }

        return new LabelledMessage(text ?? "", label.Trim(), title) { File = file, Line = number };
    }
}
