using System.CommandLine;
using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary><c>report</c>: a week or a notice in numbers, as a page, CSV and XLSX.</summary>
internal static class ReportCommand
{
    private static readonly string[] Endings = [".html", ".csv", ".xlsx"];

    // Outside of them a day is a slip of the pen.
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private static readonly Option<string> Cases = new("--cases") { Description = "办件导出（TSV 或 JSON 行），字段见 docs/case-export.md", Required = true };
    private static readonly Option<string> Output = new("--output") { Description = "写到哪个文件夹", DefaultValueFactory = _ => "var/reports" };
    private static readonly Option<string?> Week = new("--week") { Description = "周报：那一周的任意一天，如 2026-03-05；省略时为数据中最后一周" };
    private static readonly Option<string?> Notice = new("--notice") { Description = "公告报告：公告的编号" };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "截至哪一天；省略时，公告报告为数据中最后一天，还没有过完的一周为今天" };
    private static readonly Option<string?> Corrections = new("--corrections") { Description = "更正文件，用来统计改派率" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    /// <param name="clock">Says how far the present week has come.</param>
    public static Command Create(TimeProvider clock)
    {
        var command = new Command("report", "周报或公告报告：HTML、CSV 和 XLSX") { Cases, Output, Week, Notice, AsOf, Corrections, AsJson };
        command.SetAction((call, _) => Task.FromResult(Run(call, clock)));
        return command;
    }

    private static int Run(ParseResult call, TimeProvider clock)
    {
        if (call.GetValue(Week) is not null && call.GetValue(Notice) is not null)
        {
            return CommandLine.Refuse(call, "--week 和 --notice 只能用一个。");
        }

        if (!TryDay(call.GetValue(Week), out var week) || !TryDay(call.GetValue(AsOf), out var asOf))
        {
            return CommandLine.Refuse(call, "日期应写成 2026-03-05。");
        }

        var cases = CaseFile.Read(call.GetValue(Cases)!);
        if (call.GetValue(Notice) is { } asked && cases.TrueForAll(row => row.Notice != asked))
        {
            throw new FaultException(new Fault("PN640", $"没有一件来件是关于公告“{asked}”的，请核对编号。", call.GetValue(Cases)!));
        }

        var last = cases.Max(row => row.AnsweredOn > row.ReceivedOn ? row.AnsweredOn.Value : row.ReceivedOn);
        var today = clock.Today();
        var scope = call.GetValue(Notice) is { } notice
            ? ReportScope.OfNotice(notice, asOf ?? last)
            : ReportScope.Week(week ?? last, asOf ?? (last > today ? last : today));
        var report = CaseReport.Of(scope, cases, call.GetValue(Corrections) is { } corrections ? CorrectionFile.Read(corrections) : []);
        var path = Path.Combine(call.GetValue(Output)!, scope.FileName);
        WholeFile.WriteAll(path, (".csv", ReportCsv.Write(report)), (".xlsx", ReportXlsx.Write(report)), (".html", ReportHtml.Write(report)));
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(AsJson))
        {
            output.Write(Json.Document(new
            {
                scope.Title,
                files = Endings.Select(ending => path + ending),
                tables = report.Tables.Select(table => new { table.Title, table.Columns, rows = table.Rows.Select(row => row.Select(cell => cell.Number ?? (object)cell.Text)) }),
            }));
            return 0;
        }

        output.WriteLine($"{scope.Title}：{path}.html、.csv、.xlsx");
        return 0;
    }

    private static bool TryDay(string? words, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(words, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = isDay ? parsed : null;
        return words is null || (isDay && parsed.Year is >= FirstYear and <= LastYear);
    }
}
