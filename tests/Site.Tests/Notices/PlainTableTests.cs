namespace PublicNotice.Site.Tests.Notices;

/// <summary>A table that is read without the Markdown parser is the table that the Markdown parser reads.</summary>
public sealed class PlainTableTests
{
    private static readonly string[] Cells =
    [
        "甲村", " 甲村 ", "  整改 事项  ", "1", " 98.71% ", "2023年11月23日", "（一）", "a", "", " ", "-", "---", " --- ", ":--", "**重**", "[文](a.pdf)", "!", "\\", "`a`",
        "<b>", "&amp;", "a*b", "a_b", "~~删~~", "“引”", "https://a.cn/x", "＊", "\t", "\u3000", "\u00A0甲", "=", "+", "#", "1.", "> 引", "😀",
    ];

    private static readonly string[] Rules = ["---", " --- ", "-----", " -- ", "-", " :--- ", " ---: ", " :-: ", "", "甲"];

    [Fact]
    public void GeneratedTables_AreReadAsMarkdownReadsThem()
    {
        var (random, plain) = (new Random(20231123), 0);
        for (var i = 0; i < 20_000; i++)
        {
            var table = Table(random);
            if (PlainTable.TryRead(table) is { } rows)
            {
                plain++;
                Assert.True(OfficialTextReader.MarkdownTable(table) is { } expected && Show(expected) == Show(rows), $"Read differently:\n{table}");
            }
        }

        Assert.True(plain > 2_000, $"Only {plain} tables were plain.");
    }

    private static string Show(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join('\n', rows.Select(row => string.Join('¦', row)));

    private static string Table(Random random)
    {
        var (columns, isPlain) = (random.Next(1, 5), random.Next(2) == 0);
        var rows = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Row(random, Cells, isPlain ? 8 : Cells.Length, columns, isPlain)).ToList();
        rows.Insert(1, Row(random, Rules, isPlain ? 3 : Rules.Length, columns, isPlain));
        return string.Join('\n', rows);
    }

    private static string Row(Random random, string[] cells, int choice, int columns, bool isPlain)
    {
        var count = isPlain || random.Next(8) > 0 ? columns : random.Next(1, 6);
        var row = "|" + string.Concat(Enumerable.Range(0, count).Select(_ => cells[random.Next(choice)] + "|"));
        return isPlain || random.Next(10) > 0 ? row : row.TrimEnd('|') + (random.Next(2) == 0 ? "" : " ");
    }
}
