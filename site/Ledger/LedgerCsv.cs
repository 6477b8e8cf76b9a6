using System.Buffers;
using System.Text;

namespace PublicNotice.Site;

/// <summary>The ledger for spreadsheets: a byte order mark, because Excel reads Chinese as mojibake without one.</summary>
internal static class LedgerCsv
{
    private const int LongestDate = 8;

    // What the full-width signs begin with that begin a formula.
    private const byte FullWidth = 0xef;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\n\r'"u8);
    private static readonly SearchValues<byte> SpecialInNumbers = SearchValues.Create("\",\r'-"u8);
    private static readonly SearchValues<byte> OfDates = SearchValues.Create("0123456789-"u8);

    public static void Write(PlainWriter csv, IEnumerable<LedgerRow> rows, SiteModel site)
    {
        csv.Add("\uFEFF公告,示例,发布日期,事项编号,事项位置,整改事项,整改措施数,数据,进展,牵头处室,配合处室,网址\r\n"u8);
        var (notice, head, url, isPlain) = (default(ListedNotice), "", "", true);
        foreach (var row in rows)
        {
            if (row.Notice != notice)
            {
                notice = row.Notice;
                head = $"{Cell(notice.Title)},{(notice.IsExample ? "是" : "否")},{Iso.Date(Domain.ShanghaiTime.DateOf(notice.PublishedAt))},";
                url = site.UrlOf(notice.Path) + LedgerRow.BeforeId;
                isPlain = Cell(url) == url;
            }

            csv.Text(head);
            // A bare 2-1-3 would become a date, and an apostrophe against that is shown to people.
            csv.Add("事项"u8).Add(row.Item.Id).Add(","u8);
            Cell(csv, row.Item.Number).Add(","u8);
            Cell(csv, row.Item.Title).Add($",{row.Item.Measures},");
            Cell(csv, row.Item.Figures.Length > 0 ? row.Item.Figures : LedgerRow.NoFigures).Add($",{(row.Item.Progress.Length > 0 ? row.Item.Progress : ItemProgress.NotStatedBytes)},");
            csv.Add($"{Cell(row.Lead ?? ItemProgress.NotStated)},{Cell(row.Supporting ?? ItemProgress.NotStated)},");
            if (isPlain)
            {
                csv.Text(url).Add(row.Item.Id).Add("\r\n"u8);
            }
            else
            {
                csv.Add($"{Cell(site.UrlOf(row.Path))}\r\n");
            }
        }
    }

    // Most cells are written as they are; the others, with several values in them for one, the long way.
    private static PlainWriter Cell(PlainWriter csv, ReadOnlySpan<byte> value)
    {
        var isWord = value.Length == 0 || value[0] is >= (byte)'A' and not FullWidth;
        if (isWord && value.IndexOfAny(Special) < 0)
        {
            return csv.Add(value);
        }

        if ((isWord || char.IsAsciiDigit((char)value[0])) && value.IndexOfAny(SpecialInNumbers) < 0)
        {
            for (int end; (end = value.IndexOf(ListedItem.Separator)) >= 0; value = value[(end + 1)..])
            {
                csv.Add(value[..end]).Add("；"u8);
            }

            return csv.Add(value);
        }

        return value.Length <= LongestDate && value.Contains((byte)'-') && value.IndexOfAnyExcept(OfDates) < 0
            ? csv.Add("\"'"u8).Add(value).Add("\""u8)
            : csv.Text(Cell(Encoding.UTF8.GetString(value).Replace((char)ListedItem.Separator, '；')));
    }

    /// <summary>
    /// A cell that a spreadsheet shows and never computes: what begins like a formula gets an apostrophe before it, after
    /// which = + - @ are words (CWE-1236). A number such as 2-1-3 would become a date, so it gets one too.
    /// </summary>
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' || LooksLikeDate(value))
            ? "'" + value
            : value;
        return safe.AsSpan().IndexOfAny("\",\n\r'") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool LooksLikeDate(string value) =>
        value.Length <= LongestDate && value.Contains('-', StringComparison.Ordinal) && value.All(character => char.IsAsciiDigit(character) || character is '-');
}
