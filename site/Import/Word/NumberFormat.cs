using System.Globalization;
using System.Text;

namespace PublicNotice.Site;

/// <summary>Writes a number the way one of Word's number formats does.</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in words; null for a bullet or a format that is not known.</summary>
    public static string? Write(string? format, int number) => format switch
    {
        null or "decimal" or "decimalHalfWidth" => Decimal(number),
        "none" => "",
        "decimalZero" => number < 10 ? "0" + Decimal(number) : Decimal(number),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(digit => (char)(digit + 0xFEE0))),
        "chineseCounting" or "taiwaneseCounting" or "ideographDigital" or "japaneseDigitalTenThousand" => Counting(format, number),
        "chineseCountingThousand" or "taiwaneseCountingThousand" or "japaneseCounting" or "koreanCounting" => Thousand(number, Digits.Replace('〇', '零'), "十百千", "万"),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Thousand(number, Formal, "拾佰仟", "万"),
        "ideographTraditional" => Of(Stems, number),
        "ideographZodiac" => Of(Branches, number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? ((char)('⑴' + number - 1)).ToString() : $"({Decimal(number)})",
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? ((char)('⒈' + number - 1)).ToString() : Decimal(number) + ".",
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? ((char)('㊀' + number - 1)).ToString() : Decimal(number),
        "upperLetter" => Letter(number, 'A'),
        "lowerLetter" => Letter(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        _ => null,
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Up to ninety-nine as spoken, digit by digit from there; 二〇 in the purely digital format.
    private static string Counting(string format, int number) =>
        number < 0 ? Decimal(number)
        : format is "chineseCounting" or "taiwaneseCounting" && number is > 0 and < 100 ? Thousand(number, Digits, "十百千", "万")
        : string.Concat(Decimal(number).Select(digit => Digits[digit - '0']));

    // 一百零五, 一千零一十: a gap is one 零, and 一十 loses its 一 at the very beginning.
    private static string Thousand(int number, string digits, string units, string tenThousand)
    {
        if (number is <= 0 or > 99_999_999)
        {
            return number == 0 ? digits[0].ToString() : Decimal(number);
        }

        if (number >= 10_000)
        {
            var rest = number % 10_000;
            return Thousand(number / 10_000, digits, units, tenThousand) + tenThousand
                + (rest == 0 ? "" : (rest < 1_000 ? digits[0].ToString() : "") + Groups(rest, digits, units));
        }

        var words = Groups(number, digits, units);
        return number is >= 10 and < 20 && units[0] is '十' ? words[1..] : words;
    }

    private static string Groups(int number, string digits, string units)
    {
        var (words, text, isGap) = (new StringBuilder(), Decimal(number), false);
        for (var i = 0; i < text.Length; i++)
        {
            var (digit, place) = (text[i] - '0', text.Length - 1 - i);
            if (digit == 0)
            {
                isGap = true;
                continue;
            }

            words.Append(isGap ? digits[0].ToString() : "").Append(digits[digit]).Append(place == 0 ? "" : units[place - 1].ToString());
            isGap = false;
        }

        return words.ToString();
    }

    private static string Of(string letters, int number) =>
        number >= 1 && number <= letters.Length ? letters[number - 1].ToString() : Decimal(number);

    private static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => Decimal(number),
    };

    // A…Z, AA, BB: Word repeats the letter.
    private static string Letter(int number, char first) =>
        number is < 1 or > 780 ? Decimal(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Decimal(number);
        }

        (int Value, string Sign)[] signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
