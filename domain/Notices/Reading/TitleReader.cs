using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Tells a title from the first words of the text: a title is short, and no sentence.</summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 120;

    /// <summary>How many lines, from a place on, make the title; 0 when none does.</summary>
    public static int CountLines(List<TextLine> lines, int first)
    {
        if (first >= lines.Count || !CouldBeTitle(lines[first]))
        {
            return 0;
        }

        // A long title is broken over up to three lines, and the last says what kind of document it is.
        for (var count = 2; count <= 3 && first + count <= lines.Count && !SaysKind(lines[first]); count++)
        {
            var last = lines[first + count - 1];
            if (!CouldBeTitle(last))
            {
                break;
            }

            if (SaysKind(last))
            {
                return count;
            }
        }

        return 1;
    }

    /// <summary>The title that lines make.</summary>
    public static string Join(IEnumerable<TextLine> lines) => string.Concat(lines.Select(line => Words(line)));

    /// <summary>文号 in the parentheses of a title, e.g. 第2018011号.</summary>
    public static string? DocumentNumber(TextLine line)
    {
        var match = Number().Match(line.Plain);
        return match.Success ? line.Text.Substring(match.Groups["n"].Index, match.Groups["n"].Length) : null;
    }

    /// <summary>Whether a title ends with the kind of document that it is.</summary>
    public static bool SaysKind(TextLine line) => Kind().IsMatch(line.Trimmed);

    private static bool CouldBeTitle(TextLine line) =>
        line.Text.Length <= LongestTitle * 2 && line.Trimmed is { Length: >= 2 and <= LongestTitle } plain
        && !plain.Contains('。', StringComparison.Ordinal) && plain[^1] is not (';' or ',' or ':' or '、' or '!' or '?')
        && HeadingMark.Read(line) is null && !PageChrome.IsAtEdge(line) && !PageChrome.IsDateOnly(line)
        && !Labelled().IsMatch(plain);

    private static string Words(TextLine line)
    {
        var start = Prefix().Match(line.Plain).Length;
        var end = line.Text.Length;
        while (end > start && PlainText.IsBlank(line.Text[end - 1]))
        {
            end--;
        }

        return line.Text[start..end];
    }

    [GeneratedRegex(@"(?:公示|公告|通知|通告|通报|公报|公布|决定|意见|办法|细则|名单|情况|进展|函|报告|批复|说明|结果|启事|方案|规定|计划|简报|公开|征集|预告|声明|问答|一览表|清单)(?:\([^()]{0,40}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\((?<n>(?:第 ?[0-9]{1,12} ?号|[\u4e00-\u9fff]{0,12}[〔\[][0-9]{4}[〕\]] ?[0-9]{1,5} ?号|[0-9]{4}年第[0-9]{1,5}号))\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    // 电话：… or 公示时间：… begins a line of the text, and a title has no such colon.
    [GeneratedRegex(@"^[^:《》]{1,12}: ?[0-9]|^附 {0,4}件|^(?:[^:]{0,6}(?:电 ?话|地 ?址|邮 ?箱|时间|日期|期限?|单位|联系人)) {0,4}:|^[^,:]{0,8}(?:时间|期间|日期|期限?)(?:为|[自从至]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^ *(?:#{1,6} +)?", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
