using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace PublicNotice.Site.Tests.Statistics;

public sealed class StatisticsPageTests : IDisposable
{
    private readonly AnsweredSite _answered = new();

    // Incident T69: each figure of the page is recomputed from the open rows, by another program than the one that made it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryFigure_FollowsFromTheOpenRows(int seed)
    {
        _answered.Write(new PublicExport { AsOf = new(2026, 1, 10), Rows = Rows(seed) });
        _answered.Built();
        using var open = JsonDocument.Parse(_answered.Site.Read("statistics/rows.json"));
        var rows = open.RootElement.GetProperty("rows").EnumerateArray().ToList();

        var page = _answered.Site.Page("statistics/index.html");
        var tables = page.QuerySelectorAll("[data-testid=statistics]");
        Assert.Equal(2, tables.Length);
        foreach (var table in tables)
        {
            var year = table.Closest("[aria-labelledby]")!.GetAttribute("aria-labelledby")![1..];
            var own = rows.Where(row => row.GetProperty("year").GetInt32().ToString(CultureInfo.InvariantCulture) == year).ToList();
            foreach (var line in table.QuerySelectorAll("tbody tr"))
            {
                var cells = line.QuerySelectorAll("th, td").Select(cell => cell.TextContent).ToList();
                var isTotal = line.ClassList.Contains("statistics-total");
                var group = own.Where(row => isTotal || (Name(row) == cells[0] && (row.GetProperty("kind").GetString() ?? "合并") == cells[1])).ToList();
                Assert.Equal(Expected(group), cells[2..]);
            }
        }

    }

    [Fact]
    public void Csv_HoldsTheSameRows()
    {
        _answered.Write(new PublicExport { AsOf = new(2026, 1, 10), Rows = Rows(1) });
        _answered.Built();

        var lines = _answered.Site.Read("statistics/rows.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Rows(1).Count, lines.Length - 1);
        Assert.Equal(0xEF, File.ReadAllBytes(Path.Combine(_answered.Site.Output, "statistics/rows.csv"))[0]);
        Assert.Equal("收到年份,处室代号,处室,类型,是否答复,用时工作日", lines[0].TrimStart('\uFEFF'));
    }

    [Fact]
    public void ModerationLog_CountsByMonthAndCode()
    {
        ModerationEntry Hide(int month, string code) => new(new(2026, month, 3), "hide", code, "规则" + code);
        _answered.Write(new PublicExport { AsOf = new(2026, 3, 10), Moderation = [Hide(2, "abuse"), Hide(2, "abuse"), new(new(2026, 2, 4), "restore", null, null), Hide(1, "personal-data")] });
        _answered.Built();

        var rows = _answered.Site.Page("statistics/index.html").QuerySelectorAll("[data-testid=moderation] tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)));

        Assert.Equal(["2026-02|规则abuse|abuse|2", "2026-02|恢复公开|restore|1", "2026-01|规则personal-data|personal-data|1"], rows);
        Assert.Equal(5, _answered.Site.Read("statistics/moderation.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void WithheldYear_IsNamedWithoutANumber()
    {
        _answered.Write(new PublicExport { AsOf = new(2026, 1, 10), WithheldYears = [2025] });
        _answered.Built();

        _answered.Site.AssertFile("statistics/index.html", "2025 年收到的来件", "不足 5 件，不公布");
    }

    public void Dispose() => _answered.Dispose();

    private static List<StatisticsRow> Rows(int seed)
    {
        var random = new Random(seed);
        return [.. new[] { 2026, 2025 }.SelectMany(year => new[] { ("zhc", "综合处", "建议"), ("zhc", "综合处", (string?)null), ((string?)null, (string?)null, null) }
            .SelectMany(group => Enumerable.Range(0, random.Next(5, 40)).Select(_ => random.Next(4) > 0
                ? new StatisticsRow(year, group.Item1, group.Item2, group.Item3, true, random.Next(0, 30))
                : new StatisticsRow(year, group.Item1, group.Item2, group.Item3, false, null))))];
    }

    private static string Name(JsonElement row) => row.GetProperty("divisionName").GetString() ?? "其他处室及未分派";

    private static string[] Expected(List<JsonElement> group)
    {
        var answered = group.Count(row => row.GetProperty("isAnswered").GetBoolean());
        var days = group.Select(row => row.GetProperty("workingDays")).Where(value => value.ValueKind is JsonValueKind.Number).Select(value => value.GetInt32()).Order().ToArray();
        string Rank(double share) => days.Length < 5 ? "—" : $"{days[(int)Math.Ceiling(share * days.Length) - 1]} 个工作日";
        return
        [
            $"{group.Count}", $"{answered}", (100.0 * answered / group.Count).ToString("0.0", CultureInfo.InvariantCulture) + "%", Rank(.5), Rank(.9),
        ];
    }
}
