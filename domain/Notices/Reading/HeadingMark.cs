using System.Buffers;
using System.Globalization;

namespace PublicNotice.Domain;

/// <summary>The number that a line begins with: 一、 （一） or 1. (GB/T 9704 numbers the levels in this order.)</summary>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
/// <param name="Number">The number.</param>
/// <param name="Length">How much of the line it takes, indent included.</param>
internal readonly record struct HeadingMark(int Level, int Number, int Length)
{
    private const string Digits = "0123456789";
    private const string NumeralsToTen = "一二三四五六七八九十";
    private const string Numerals = NumeralsToTen + "百";
    private const string Signs = "、.";
    private const int LongestDigits = 3;
    private const int LongestNumerals = 5;
    private const int MostHashes = 6;

    private static readonly SearchValues<char> Beginnings = SearchValues.Create(" #(123456789一二三四五六七八九十百㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩");

    /// <summary>Reads the mark at the beginning of a line; null when there is none.</summary>
    public static HeadingMark? Read(TextLine line)
    {
        var plain = line.Plain;
        if (!Beginnings.Contains(plain[0]))
        {
            return null;
        }

        var start = AfterSpaces(plain, AfterHashes(plain, AfterSpaces(plain, 0)));
        return End(plain, start) is { } end ? Read(plain.AsSpan(0, AfterSpaces(plain, end))) : null;
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

    // The place after the number and its sign; null when none stands there.
    private static int? End(string plain, int start) => (start < plain.Length ? plain[start] : ' ') switch
    {
        '(' => EndInParentheses(plain, start + 1),
        >= '㈠' and <= '㈩' => start + 1,
        >= '1' and <= '9' => EndOfDigits(plain, start),
        _ => EndOfNumerals(plain, start),
    };

    private static int? EndInParentheses(string plain, int start)
    {
        var number = AfterOne(plain, start, " ");
        var length = Count(plain, number, Numerals);
        var close = AfterOne(plain, number + length, " ");
        return length is > 0 and <= LongestNumerals && Is(plain, close, ')') ? AfterOne(plain, close + 1, Signs) : null;
    }

    // 1.5亿元 is a number.
    private static int? EndOfDigits(string plain, int start)
    {
        var length = Count(plain, start, Digits);
        var sign = start + length;
        return length <= LongestDigits && (Is(plain, sign, '、') || (Is(plain, sign, '.') && Count(plain, sign + 1, Digits) == 0)) ? sign + 1 : null;
    }

    // 一、二级标准 is an enumeration.
    private static int? EndOfNumerals(string plain, int start)
    {
        var length = Count(plain, start, Numerals);
        var end = AfterOne(plain, start + length, Signs);
        return length is > 0 and <= LongestNumerals && end > start + length && !GoesOn(plain, end) ? end : null;
    }

    private static bool GoesOn(string plain, int at)
    {
        var length = Count(plain, at, NumeralsToTen);
        return length is 1 or 2 && at + length < plain.Length && plain[at + length] is '、' or '级' or '等';
    }

    private static int AfterSpaces(string plain, int at) => at + Count(plain, at, " ");

    // # to ###### and a space, as Markdown writes a heading.
    private static int AfterHashes(string plain, int at)
    {
        var length = Count(plain, at, "#");
        return length <= MostHashes && Is(plain, at + length, ' ') ? at + length : at;
    }

    private static int AfterOne(string plain, int at, string characters) =>
        at < plain.Length && characters.Contains(plain[at], StringComparison.Ordinal) ? at + 1 : at;

    private static bool Is(string plain, int at, char character) => at < plain.Length && plain[at] == character;

    private static int Count(string plain, int at, string characters)
    {
        var end = at;
        while (end < plain.Length && characters.Contains(plain[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end - at;
    }
}
