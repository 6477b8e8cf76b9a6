namespace PublicNotice.Domain;

/// <summary>The numbers of headings and measures: 一 to 九百九十九.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads a number.</summary>
    /// <returns>The number, or null when the characters make none, as in 一一.</returns>
    public static int? Read(ReadOnlySpan<char> text)
    {
        var (total, digit, lastUnit) = (0, -1, 1000);
        foreach (var character in text)
        {
            var unit = character switch { '十' => 10, '百' => 100, _ => 1 };
            if (unit == 1)
            {
                if (digit > 0 || Digits.IndexOf(character, StringComparison.Ordinal) is not (>= 0 and var value))
                {
                    return null;
                }

                digit = value;
                continue;
            }

            if (unit >= lastUnit || (digit <= 0 && unit != 10) || digit == 0)
            {
                return null;
            }

            (total, digit, lastUnit) = (total + (Math.Max(digit, 1) * unit), -1, unit);
        }

        total += Math.Max(digit, 0);
        return total > 0 ? total : null;
    }

    /// <summary>Writes a number, e.g. 十二 for 12.</summary>
    public static string Write(int number) => number switch
    {
        < 0 or > 999 => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Unit(number % 10),
        < 100 => $"{Digits[number / 10]}十{Unit(number % 10)}",
        _ => $"{Digits[number / 100]}百{Rest(number % 100)}",
    };

    private static string Rest(int number) => number switch
    {
        0 => "",
        < 10 => $"〇{Digits[number]}",
        _ => $"{Digits[number / 10]}十{Unit(number % 10)}",
    };

    private static string Unit(int digit) => digit == 0 ? "" : Digits[digit].ToString();
}
