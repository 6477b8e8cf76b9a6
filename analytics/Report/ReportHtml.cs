using System.Text;

namespace PublicNotice.Analytics;

/// <summary>A report as a page: each table below the chart that shows it.</summary>
internal static class ReportHtml
{
    private const int MostBars = 20;

    public static byte[] Write(CaseReport report)
    {
        var page = new HtmlPage(report.Scope.Title);
        foreach (var table in report.Tables)
        {
            page.Heading(table.Title);
            if (ChartOf(report, table) is { } chart)
            {
                page.Figure(chart);
            }

            if (table.Rows.Count == 0)
            {
                page.Paragraph("没有。");
            }
            else
            {
                page.Table(table);
            }
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string? ChartOf(CaseReport report, ReportTable table)
    {
        IReadOnlyList<ReportCell>[] rows = [.. table.Rows.Where(row => row[0].Text != "合计")];
        return table.Columns switch
        {
            _ when rows.Length == 0 => null,
            ["周一", "件数"] => Charts.Columns(table.Title, report.Weeks),
            ["周一", ..] => Charts.Columns(
                table.Title + "（百分比）", [.. rows.Select(row => (row[0].Text[5..], row[2].Number * 100))]),
            [_, "件数"] => Charts.Bars(table.Title, [.. rows.Take(MostBars).Select(row => (row[0].Text, row[1].Number))]),
            [_, "答复件数", "中位数", "九成位"] when rows.Any(row => row[2].Number is not null) => Charts.Spans(
                "答复用时：圆点为中位数，横条到九成位", "天",
                [.. rows.Where(row => row[2].Number is not null).Select(row => (row[0].Text, row[2].Number!.Value, row[3].Number!.Value))]),
            _ => null,
        };
    }
}
