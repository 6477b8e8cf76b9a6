using System.Buffers;

namespace PublicNotice.Domain;

/// <summary>
/// What one quick look along a line says of the personal data that it may hold. Most lines of a notice hold none, and
/// are then not looked at again.
/// </summary>
/// <param name="MayHoldNumbers">As many digits as a telephone number has stand in a row, gaps aside.</param>
/// <param name="MayHoldPlate">A capital letter follows a Chinese character.</param>
/// <param name="MayHoldDoor">A word for a building follows a number or a letter, or somebody is said to live somewhere.</param>
internal readonly record struct PersonalDataHints(bool MayHoldNumbers, bool MayHoldPlate, bool MayHoldDoor)
{
    private const int ShortestNumber = 11;
    private const int WidestGap = 2;
    private const string Numerals = "一二三四五六七八九零幺〇○◯";

    private static readonly SearchValues<char> Telling = SearchValues.Create("0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ栋幢座楼住籍庭");
    private static readonly SearchValues<char> Spoken = SearchValues.Create(Numerals);
    private static readonly SearchValues<char> BeforeBuilding = SearchValues.Create(Numerals + "十号甲乙");

    public bool Any => MayHoldNumbers || MayHoldPlate || MayHoldDoor;

    public static PersonalDataHints Of(string line)
    {
        var (hints, run, lastDigit) = (new PersonalDataHints(HoldsSpokenNumber(line), false, false), 0, -1);
        for (var at = Next(line, 0); at >= 0; at = Next(line, at + 1))
        {
            if (char.IsDigit(line[at]))
            {
                run = at - lastDigit <= WidestGap + 1 ? run + 1 : 1;
                lastDigit = at;
                hints = run >= ShortestNumber ? hints with { MayHoldNumbers = true } : hints;
            }
            else if (line[at] is '栋' or '幢' or '座' or '楼')
            {
                hints = FollowsNumber(line, at) ? hints with { MayHoldDoor = true } : hints;
            }
            else if (line[at] is '住' or '籍' or '庭')
            {
                hints = hints with { MayHoldDoor = true };
            }
            else
            {
                hints = at > 0 && line[at - 1] is >= '\u4E00' and <= '\u9FFF' ? hints with { MayHoldPlate = true } : hints;
            }
        }

        return hints;
    }

    private static int Next(string line, int from) =>
        line.AsSpan(from).IndexOfAny(Telling) is >= 0 and var next ? from + next : -1;

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
        return before >= 0 && (char.IsDigit(line[before]) || (Telling.Contains(line[before]) && line[before] is not ('住' or '籍' or '庭')) || BeforeBuilding.Contains(line[before]));
    }
}
