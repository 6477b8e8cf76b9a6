using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads dates in plain text, at one place and no other.</summary>
internal static partial class DateReader
{
    /// <summary>Reads a date that begins with a year, at a place.</summary>
    /// <returns>The date, without a day when it cannot be read; null when no date begins there.</returns>
    public static WrittenDate? Full(string plain, int index)
    {
        var match = Numbers().Match(plain, index);
        if (match.Success)
        {
            return new WrittenDate(Number(match, "y"), Number(match, "m"), Number(match, "d"), index, match.Length);
        }

        match = Characters().Match(plain, index);
        if (match.Success)
        {
            return new WrittenDate(
                Digits(match.Groups["y"].ValueSpan), ChineseNumber.Read(match.Groups["m"].ValueSpan),
                ChineseNumber.Read(match.Groups["d"].ValueSpan), index, match.Length);
        }

        match = Unreadable().Match(plain, index);
        return match.Success ? new WrittenDate(null, null, null, index, match.Length) : null;
    }

    /// <summary>Reads a date at a place that may leave out its year, or its year and month; at no place (-1) there is none.</summary>
    public static WrittenDate? Any(string plain, int index)
    {
        if (index < 0)
        {
            return null;
        }

        if (Full(plain, index) is { } full)
        {
            return full;
        }

        var match = Partial().Match(plain, index);
        return match.Success ? new WrittenDate(null, Number(match, "m"), Number(match, "d"), index, match.Length) : null;
    }

    private static int? Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var character in text)
        {
            value = (value * 10) + Math.Max("〇一二三四五六七八九".IndexOf(character, StringComparison.Ordinal), 0);
        }

        return value;
    }

    [GeneratedRegex(@"\G(?<y>[0-9]{4}) {0,3}(?:年 {0,3}(?<m>[0-9]{1,2}) {0,3}月 {0,3}(?<d>[0-9]{1,2})(?![0-9])(?: {0,3}[日号])?|(?<s>[-./]) ?(?<m>[0-9]{1,2}) ?\k<s> ?(?<d>[0-9]{1,2})(?![0-9])日?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\G(?<y>[〇零一二三四五六七八九]{4}) ?年 ?(?<m>[一二三四五六七八九十]{1,3}) ?月 ?(?<d>[一二三四五六七八九十]{1,3}) ?日", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Characters();

    // A year, and then digits or units that make no date: 2025年1021日, 2025年10月, 2025年 月 日.
    [GeneratedRegex(@"\G[0-9]{4} {0,3}年(?: {0,3}[0-9]{1,8})?(?: {0,3}月)?(?: {0,3}[0-9]{1,8})?(?: {0,3}[日号])?", RegexOptions.CultureInvariant)]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"\G(?:(?:同年|当年|同月|当月) ?)?(?:(?<m>[0-9]{1,2}) {0,3}月 {0,3}(?<d>[0-9]{1,2})(?![0-9])(?: {0,3}[日号])?|(?<m>[0-9]{1,2})[./](?<d>[0-9]{1,2})(?![0-9./])日?|(?<d>[0-9]{1,2}) {0,3}[日号])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Partial();
}
