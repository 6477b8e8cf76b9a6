using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>The number that a line begins with: 一、 （一） or 1. (GB/T 9704 numbers the levels in this order.)</summary>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
/// <param name="Number">The number.</param>
/// <param name="Length">How much of the line it takes, indent included.</param>
internal readonly partial record struct HeadingMark(int Level, int Number, int Length)
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(" #(123456789一二三四五六七八九十百㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩");

    /// <summary>Reads the mark at the beginning of a line; null when there is none.</summary>
    public static HeadingMark? Read(TextLine line)
    {
        if (!Beginnings.Contains(line.Plain[0]))
        {
            return null;
        }

        foreach (var match in Pattern().EnumerateMatches(line.Plain))
        {
            return Read(line.Plain.AsSpan(0, match.Length));
        }

        return null;
    }

    private static HeadingMark? Read(ReadOnlySpan<char> mark)
    {
        var written = mark.Trim(" #().、");
        var level = char.IsAsciiDigit(written[0]) ? 3 : written[0] is >= '㈠' and <= '㈩' || mark.Contains('(') ? 2 : 1;
        var number = level == 3 ? int.Parse(written, CultureInfo.InvariantCulture)
            : written[0] is >= '㈠' and <= '㈩' ? written[0] - '㈠' + 1
            : ChineseNumber.Read(written);
        return number is null ? null : new HeadingMark(level, number.Value, mark.Length);
    }

    /// <summary>The mark as official prose writes it.</summary>
    public override string ToString() => Level switch
    {
        1 => $"{ChineseNumber.Write(Number)}、",
        2 => $"（{ChineseNumber.Write(Number)}）",
        _ => $"{Number.ToString(CultureInfo.InvariantCulture)}.",
    };

    // 一、二级标准 is an enumeration and 1.5亿元 a number; neither begins with a heading's number.
    [GeneratedRegex(@"^ *(?:#{1,6} +)?(?:[一二三四五六七八九十百]{1,5}[、.](?![一二三四五六七八九十]{1,2}[、级等])|\( ?[一二三四五六七八九十百]{1,5} ?\)[、.]?|[㈠-㈩]|[1-9][0-9]{0,2}(?:\.(?![0-9])|、)) *", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
