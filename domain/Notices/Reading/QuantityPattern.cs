namespace PublicNotice.Domain;

/// <summary>
/// An Arabic number with a measure word after it. 年, 月, 日 and 号 are none: they make dates and document numbers. Read by
/// hand, because nearly every number of a text is looked at here, and a pattern with all the words tries them one by one.
/// </summary>
internal static class QuantityPattern
{
    private const string Early = "提前";
    private const int LongestNumber = 12;
    private const int MostThousands = 6;
    private const int LongestFraction = 8;
    private const int LongestEarlyNumber = 4;
    private const int MostMultipliers = 2;

    /// <summary>The first quantity of a plain text from a place on; null when there is none.</summary>
    public static QuantityPlace? Next(string plain, int from)
    {
        // No number begins within another.
        for (var at = FirstDigit(plain, from); at >= 0; at = FirstDigit(plain, at + Digits(plain, at)))
        {
            if ((EarlyAt(plain, from, at) ?? (FollowsOther(plain, at) ? FigureAt(plain, at) : null)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static int FirstDigit(string plain, int from) =>
        plain.AsSpan(from).IndexOfAnyInRange('0', '9') is >= 0 and var next ? from + next : -1;

    // 提前3天, 提前10多个工作日.
    private static QuantityPlace? EarlyAt(string plain, int from, int number)
    {
        var start = (number > from && plain[number - 1] is ' ' ? number - 1 : number) - Early.Length;
        var length = Digits(plain, number);
        if (start < from || length > LongestEarlyNumber || string.CompareOrdinal(plain, start, Early, 0, Early.Length) != 0)
        {
            return null;
        }

        var unit = AfterSpace(plain, number + length);
        unit += Is(plain, unit, '多') ? 1 : 0;
        return MeasureWords.EndOfTime(plain, unit) is { } end ? new QuantityPlace(start, number, number + length, unit, end) : null;
    }

    // 1,234.5万元, 3至5人, 20余家.
    private static QuantityPlace? FigureAt(string plain, int start)
    {
        if (EndOfNumber(plain, start) is not { } end || AfterSecond(plain, end) is not { } next)
        {
            return null;
        }

        var unit = AfterSpace(plain, next);
        unit = AfterSpace(plain, unit < plain.Length && plain[unit] is '余' or '多' ? unit + 1 : unit);
        var multipliers = 0;
        while (multipliers < MostMultipliers && unit + multipliers < plain.Length && plain[unit + multipliers] is '十' or '百' or '千' or '万' or '亿')
        {
            multipliers++;
        }

        // 千 may belong to the measure word, as in 千克.
        for (; multipliers >= 0; multipliers--)
        {
            if (MeasureWords.End(plain, unit + multipliers) is { } last)
            {
                return new QuantityPlace(start, start, end, unit, last);
            }
        }

        return null;
    }

    // Not the second part of a date, a time or a document number: 2023-10, 第3, 〔2018〕.
    private static bool FollowsOther(string plain, int at) =>
        at == 0
        || (!(char.IsAsciiLetterOrDigit(plain[at - 1]) || plain[at - 1] is '第' or '〔' or '[' or '@' or '_' or '.' or '/')
            && !(at > 1 && plain[at - 1] is '-' or ':' or ',' && char.IsAsciiDigit(plain[at - 2])));

    private static int? EndOfNumber(string plain, int start)
    {
        var digits = Digits(plain, start);
        var end = start + digits;
        for (var thousands = 0; thousands < MostThousands && Is(plain, end, ',') && Digits(plain, end + 1) >= 3; thousands++)
        {
            end += 4;
        }

        return digits <= LongestNumber ? AfterFraction(plain, end) : null;
    }

    // 3至5: the place after the second number, or the same place where no second is announced; null when it is no number.
    private static int? AfterSecond(string plain, int end)
    {
        var sign = AfterSpace(plain, end);
        if (sign == plain.Length || plain[sign] is not ('-' or '~' or '至'))
        {
            return end;
        }

        var second = AfterSpace(plain, sign + 1);
        return Digits(plain, second) is > 0 and <= LongestNumber and var digits ? AfterFraction(plain, second + digits) : null;
    }

    private static int? AfterFraction(string plain, int end)
    {
        var fraction = Is(plain, end, '.') ? Digits(plain, end + 1) : 0;
        end += fraction > 0 ? 1 + fraction : 0;
        return fraction <= LongestFraction && (end == plain.Length || !char.IsAsciiDigit(plain[end])) ? end : null;
    }

    private static int AfterSpace(string plain, int at) => Is(plain, at, ' ') ? at + 1 : at;

    private static bool Is(string plain, int at, char character) => at < plain.Length && plain[at] == character;

    private static int Digits(string plain, int from)
    {
        var end = from;
        while (end < plain.Length && char.IsAsciiDigit(plain[end]))
        {
            end++;
        }

        return end - from;
    }
}
