using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>What may follow a date: (星期二), 上午下班前, 17:00, 起, 前, 止.</summary>
/// <param name="Weekday">The weekday as written; null without one.</param>
/// <param name="Hour">The time of day as written; null without one, or when it is the end of the day.</param>
/// <param name="IsStart">起: the date is a first day.</param>
/// <param name="IsEnd">前 or 止: the date is a last day.</param>
/// <param name="End">The first character after it.</param>
internal sealed partial record DateTail(DayOfWeek? Weekday, string? Hour, bool IsStart, bool IsEnd, int End)
{
    /// <summary>Reads what follows a date; nothing is a tail too.</summary>
    public static DateTail At(string plain, int index)
    {
        var match = Pattern().Match(plain, index);
        var (weekday, hour, word) = (match.Groups["w"], match.Groups["h"].Value.Trim(' '), match.Groups["word"].Value);
        return new DateTail(
            weekday.Success ? (DayOfWeek)("日一二三四五六天".IndexOf(weekday.Value, StringComparison.Ordinal) % 7) : null,
            hour is "" or "24时" or "24:00" or "24点" or "23:59" ? null : hour,
            word is "起" or "开始", word is not ("" or "起" or "开始"), index + match.Length);
    }

    [GeneratedRegex(@"\G(?: ?\(? ?(?:星期|周)(?<w>[一二三四五六日天]) ?\)?)?(?: ?\(? ?(?<h>(?:上午|下午|中午|晚上?|凌晨|早上?)? ?[0-9]{1,2}(?::[0-9]{2}(?![0-9])|[时点](?:[0-9]{1,2}分|半|整)?)|(?:上午|下午|中午|晚上?)?下班|上午|下午|中午|晚上)(?:下班)? ?\)?)? ?(?<word>起|开始|之前|以前|前|止|截止|结束)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
