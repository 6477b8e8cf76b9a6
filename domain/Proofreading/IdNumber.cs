using System.Buffers;
using System.Globalization;

namespace PublicNotice.Domain;

/// <summary>The form of ID numbers: region, date of birth, and in 18 characters a check digit (GB 11643).</summary>
internal static class IdNumber
{
    private const string CheckDigits = "10X98765432";

    private static readonly SearchValues<string> Regions = SearchValues.Create(
        [
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45",
            "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91",
        ], StringComparison.Ordinal);

    public static bool Is18(ReadOnlySpan<char> text) =>
        text.Length == 18 && text[..17].IndexOfAnyExceptInRange('0', '9') < 0 && Regions.Contains(text[..2].ToString())
        && IsDate(text.Slice(6, 8)) && CheckDigits[Sum(text) % 11] == char.ToUpperInvariant(text[17]);

    public static bool Is15(ReadOnlySpan<char> text) =>
        text.Length == 15 && text.IndexOfAnyExceptInRange('0', '9') < 0 && Regions.Contains(text[..2].ToString())
        && IsDate($"19{text.Slice(6, 6)}");

    private static int Sum(ReadOnlySpan<char> text)
    {
        var (sum, weight) = (0, 1);
        for (var i = 16; i >= 0; i--)
        {
            weight = weight * 2 % 11;
            sum += (text[i] - '0') * weight;
        }

        return sum;
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2100;
}
