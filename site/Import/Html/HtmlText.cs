using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>Small readings of HTML: its white space, its numbered lists, the catalogue block.</summary>
internal static class HtmlText
{
    private static readonly string[] FileEndings = [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".pdf", ".ofd", ".zip", ".rar", ".txt"];

    /// <summary>White space as a browser shows it: one space; none where only the source's line was broken between Chinese characters.</summary>
    public static string Collapse(string data)
    {
        var text = new StringBuilder(data.Length);
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                text.Append(data[i]);
                continue;
            }

            var start = i;
            while (i + 1 < data.Length && data[i + 1] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                i++;
            }

            var isBroken = data.AsSpan(start, i - start + 1).IndexOfAny('\r', '\n') >= 0;
            if (!isBroken || (start > 0 && i + 1 < data.Length && (data[start - 1] < '\u2E80' || data[i + 1] < '\u2E80')))
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>The number of an item of an ordered list.</summary>
    public static string Number(IElement item, IElement list)
    {
        var start = int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var place = list.Children.Where(child => child.LocalName is "li").TakeWhile(child => child != item).Count();
        var number = int.TryParse(item.GetAttribute("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var own) ? own : start + place;
        var format = list.GetAttribute("type") switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal" };
        return NumberFormat.Write(format, number) + ".";
    }

    /// <summary>The name of a file that a link offers for download; null for a page.</summary>
    public static string? FileName(string target)
    {
        var name = Uri.UnescapeDataString(target.Split('?', '#')[0]).Split('/', '\\')[^1];
        return FileEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }

    /// <summary>Whether a table is the catalogue block: 索引号, 发布机构, 文号 …</summary>
    public static bool IsCatalogue(IElement table) =>
        table.TextContent is { Length: < 1500 } text && text.Contains("索引号", StringComparison.Ordinal)
        && (text.Contains("文号", StringComparison.Ordinal) || text.Contains("发布", StringComparison.Ordinal) || text.Contains("主题词", StringComparison.Ordinal));

    /// <summary>Cells of label and value as one line each: 索引号：…</summary>
    public static IEnumerable<string> Pairs(IEnumerable<string> cells)
    {
        string? label = null;
        foreach (var cell in cells)
        {
            if (label is not null)
            {
                yield return label + cell;
                label = null;
            }
            else if (cell.EndsWith(':') || cell.EndsWith('：'))
            {
                label = cell;
            }
            else if (cell.IndexOfAny([':', '：']) > 0)
            {
                yield return cell;
            }
            else
            {
                label = cell.Length > 0 ? cell + "：" : null;
            }
        }
    }
}
