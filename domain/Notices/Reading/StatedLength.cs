using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>A length of time as a text states it: 5个工作日, 十个工作日, 30日.</summary>
/// <param name="Days">How many.</param>
/// <param name="IsWorkingDays">工作日 rather than calendar days.</param>
/// <param name="Index">Where it starts.</param>
/// <param name="End">The first character after it.</param>
internal readonly partial record struct StatedLength(int Days, bool IsWorkingDays, int Index, int End)
{
    /// <summary>Reads a length at a place; null when none begins there.</summary>
    public static StatedLength? At(string plain, int index)
    {
        var match = Pattern().Match(plain, index);
        return match.Success ? Of(match) : null;
    }

    /// <summary>Finds a length that a piece of text states of the period: （5个工作日）, 为期7天, 公示期30日.</summary>
    public static StatedLength? In(string plain, int start, int length)
    {
        foreach (var place in Introduced().EnumerateMatches(plain.AsSpan(start, length)))
        {
            if (At(plain, start + place.Index + place.Length) is { } stated)
            {
                return stated;
            }
        }

        return null;
    }

    private static StatedLength? Of(Match match)
    {
        var written = match.Groups["n"].ValueSpan;
        var days = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ChineseNumber.Read(written);
        return days is > 0 ? new StatedLength(days.Value, match.Groups["work"].Success, match.Index, match.Index + match.Length) : null;
    }

    [GeneratedRegex(@"\G(?:不少于|不低于)?(?<n>[0-9]{1,3}|[一二三四五六七八九十百]{1,4}) ?(?:个? ?(?<work>(?:法定)?工作日)|个? ?(?:自然日|日历[日天])|天|日)(?:以?内)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:\(|,|为期|期限为?|公[示告]期?为?:?|共计?|总计|时间为?:?) {0,4}(?=(?:不少于|不低于)?[0-9一二三四五六七八九十])", RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();
}
