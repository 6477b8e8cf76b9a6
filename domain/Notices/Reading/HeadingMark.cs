using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>The number that a line begins with: 一、 （一） or 1. (GB/T 9704 numbers the levels in this order.)</summary>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
/// <param name="Number">The number.</param>
/// <param name="Length">How much of the line it takes, indent included.</param>
internal readonly partial record struct HeadingMark(int Level, int Number, int Length)
{
    /// <summary>Reads the mark at the beginning of a line; null when there is none.</summary>
    public static HeadingMark? Read(TextLine line)
    {
        var match = Pattern().Match(line.Plain);
        if (!match.Success)
        {
            return null;
        }

        var (level, group) = match.Groups["a"].Success ? (1, "a") : match.Groups["b"].Success ? (2, "b") : (3, "c");
        var written = match.Groups[group].ValueSpan;
        var number = level == 3 ? int.Parse(written, CultureInfo.InvariantCulture)
            : written[0] is >= '㈠' and <= '㈩' ? written[0] - '㈠' + 1
            : ChineseNumber.Read(written);
        return number is null ? null : new HeadingMark(level, number.Value, match.Length);
    }

    /// <summary>The mark as official prose writes it.</summary>
    public override string ToString() => Level switch
    {
        1 => $"{ChineseNumber.Write(Number)}、",
        2 => $"（{ChineseNumber.Write(Number)}）",
        _ => $"{Number.ToString(CultureInfo.InvariantCulture)}.",
    };

    // 一、二级标准 is an enumeration and 1.5亿元 a number; neither begins with a heading's number.
    [GeneratedRegex(@"^ *(?:#{1,6} +)?(?:(?<a>[一二三四五六七八九十百]{1,5})[、.](?![一二三四五六七八九十]{1,2}[、级等])|\( ?(?<b>[一二三四五六七八九十百]{1,5}) ?\)[、.]?|(?<b>[㈠-㈩])|(?<c>[1-9][0-9]{0,2})(?:\.(?![0-9])|、)) *", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
