using System.Globalization;
using System.Text;

namespace PublicNotice.Site;

/// <summary>The ledger for spreadsheets: a byte order mark, because Excel reads Chinese as mojibake without one.</summary>
internal static class LedgerCsv
{
    private static readonly string[] Heads =
        ["公告", "发布日期", "事项编号", "事项位置", "整改事项", "整改措施数", "数据", "进展", "牵头处室", "配合处室", "网址"];

    public static string Of(SiteModel site)
    {
        var text = new StringBuilder("\uFEFF");
        AppendRow(text, Heads);
        foreach (var row in site.Ledger)
        {
            AppendRow(text,
            [
                row.Notice.Title, Iso.Date(Domain.ShanghaiTime.DateOf(row.Notice.Front.PublishedAt))!, row.Item.Id.Value, row.Item.Number,
                row.Item.Item.Title, row.Measures.ToString(CultureInfo.InvariantCulture), string.Join("；", row.Figures),
                row.Progress ?? ItemProgress.NotStated, row.Lead ?? "", string.Join("、", row.Supporting), site.UrlOf(row.Path),
            ]);
        }

        return text.ToString();
    }

    /// <summary>
    /// A cell that a spreadsheet shows and never computes: what begins like a formula gets an apostrophe before it, after
    /// which = + - @ are words (CWE-1236). An item number such as 2-1-3 would become a date, so it gets one too.
    /// </summary>
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' || LooksLikeDate(value))
            ? "'" + value
            : value;
        return safe.IndexOfAny(['"', ',', '\n', '\r', '\'']) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool LooksLikeDate(string value) =>
        value.Length <= 8 && value.Contains('-', StringComparison.Ordinal) && value.All(character => char.IsAsciiDigit(character) || character is '-');

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
}
