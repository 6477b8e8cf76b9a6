using System.Buffers;

namespace PublicNotice.Domain;

/// <summary>
/// What one quick look along a line says of the personal data that it may hold. Most lines of a notice hold none, and
/// are then not looked at again.
/// </summary>
/// <param name="MayHoldNumbers">As many digits as a telephone number has stand in a row, gaps aside.</param>
/// <param name="MayHoldPlate">A capital letter follows a Chinese character.</param>
/// <param name="MayHoldDoor">A word for a building follows a number or a letter.</param>
internal readonly record struct PersonalDataHints(bool MayHoldNumbers, bool MayHoldPlate, bool MayHoldDoor)
{
    private const int ShortestNumber = 11;
    private const int WidestGap = 2;
    private const string Buildings = "栋幢座楼";
    private const string Numerals = "一二三四五六七八九零幺〇○◯";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> Spoken = SearchValues.Create(Numerals);
    private static readonly SearchValues<char> BeforeBuilding = SearchValues.Create(Numerals + "十号甲乙");

    public bool Any => MayHoldNumbers || MayHoldPlate || MayHoldDoor;

    // A range, or four single characters, are found sixteen places at a time; all together, in Chinese text, they are not.
    public static PersonalDataHints Of(string line) => new(
        HoldsNumber(line) || HoldsSpokenNumber(line), HoldsPlate(line, 'A', 'Z') || HoldsPlate(line, 'Ａ', 'Ｚ'), HoldsDoor(line));

    private static bool HoldsNumber(ReadOnlySpan<char> line)
    {
        var (run, hasWide) = (0, line.ContainsAnyInRange('０', '９'));
        while ((hasWide ? line.IndexOfAny(Digits) : line.IndexOfAnyInRange('0', '9')) is >= 0 and var gap)
        {
            run = gap <= WidestGap ? run + 1 : 1;
            if (run >= ShortestNumber)
            {
                return true;
            }

            line = line[(gap + 1)..];
        }

        return false;
    }

    private static bool HoldsPlate(string line, char first, char last)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if (at > 0 && line[at - 1] is >= '\u4E00' and <= '\u9FFF')
            {
                return true;
            }
        }

        return false;

        int Next(int from) => line.AsSpan(from).IndexOfAnyInRange(first, last) is >= 0 and var next ? from + next : -1;
    }

    private static bool HoldsDoor(string line)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if (FollowsNumber(line, at))
            {
                return true;
            }
        }

        return false;

        int Next(int from) => line.AsSpan(from).IndexOfAny(Buildings) is >= 0 and var next ? from + next : -1;
    }

    // A run of eleven covers one of every eleven places.
    private static bool HoldsSpokenNumber(string line)
    {
        for (var at = ShortestNumber - 1; at < line.Length; at += ShortestNumber)
        {
            if (Spoken.Contains(line[at]))
            {
                var end = line.AsSpan(at).IndexOfAnyExcept(Spoken) is >= 0 and var length ? length : line.Length - at;
                if (end + at - 1 - line.AsSpan(0, at).LastIndexOfAnyExcept(Spoken) >= ShortestNumber)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool FollowsNumber(string line, int at)
    {
        var before = at > 1 && PlainText.IsBlank(line[at - 1]) ? at - 2 : at - 1;
        return before >= 0 && (char.IsDigit(line[before]) || line[before] is (>= 'A' and <= 'Z') or (>= 'Ａ' and <= 'Ｚ')
            || Buildings.Contains(line[before], StringComparison.Ordinal) || BeforeBuilding.Contains(line[before]));
    }
}
