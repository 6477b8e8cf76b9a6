namespace PublicNotice.Domain;

/// <summary>Finds ID numbers, bank cards and mobile numbers, also where spaces or hyphens part their digits.</summary>
internal static class NumberScan
{
    private const int Longest = 19;
    private const int LongestWithCountry = 15;

    public static void Find(string view, List<PersonalDatum> found)
    {
        var groups = DigitGroup.Of(view);
        for (var i = 0; i < groups.Count; i++)
        {
            if (LongestFrom(view, groups, i) is var (datum, last))
            {
                found.Add(datum);
                i = last;
            }
        }
    }

    // No number has more than nineteen digits, so at most nineteen groups are looked at from each.
    private static (PersonalDatum Datum, int Last)? LongestFrom(string view, List<DigitGroup> groups, int first)
    {
        (PersonalDatum, int)? longest = null;
        Span<char> room = stackalloc char[Longest];
        var length = 0;
        for (var i = first; i < groups.Count && (i == first || groups[i].FollowsGap) && length + groups[i].Length <= Longest; i++)
        {
            view.AsSpan(groups[i].Start, groups[i].Length).CopyTo(room[length..]);
            length += groups[i].Length;
            if (!groups[i].IsWhole)
            {
                break;
            }

            var digits = room[..length];
            if (KindOf(digits, groups, first, i) is { } kind)
            {
                longest = (new PersonalDatum(kind, groups[first].Start, groups[i].End - groups[first].Start, digits.ToString()), i);
            }
        }

        return longest;
    }

    private static PersonalDataKind? KindOf(ReadOnlySpan<char> digits, List<DigitGroup> groups, int first, int last) => digits.Length switch
    {
        18 when IdNumber.Is18(digits) => PersonalDataKind.IdNumber,
        15 when IdNumber.Is15(digits) && (first == last || groups[first].Length == 6) => PersonalDataKind.OldIdNumber,
        >= 16 when IsInFours(groups, first, last) && BankCard.Is(digits) => PersonalDataKind.BankCard,
        >= 11 and <= LongestWithCountry when IsMobile(digits) && IsSpelt(groups, first, last) => PersonalDataKind.Mobile,
        _ => null,
    };

    private static bool IsMobile(ReadOnlySpan<char> digits)
    {
        var own = digits[(digits.Length switch
        {
            13 when digits.StartsWith("86") => 2,
            15 when digits.StartsWith("0086") => 4,
            _ => 0,
        })..];
        return own is ['1', >= '3' and <= '9', ..] && own.Length == 11;
    }

    // One stretch, or parts of three and more as people write them: 138 1234 5678; or every digit by itself.
    private static bool IsSpelt(List<DigitGroup> groups, int first, int last) =>
        first == last || Enumerable.Range(first, last - first + 1).All(i => groups[i].Length is >= 3 and <= 8 || (i == first && groups[i].Length is 2 or 4))
        || last - first == 10;

    private static bool IsInFours(List<DigitGroup> groups, int first, int last) =>
        first == last || (Enumerable.Range(first, last - first).All(i => groups[i].Length == 4) && groups[last].Length <= 4);
}
