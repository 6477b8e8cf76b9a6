using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Checks what a text claims of its own numbers, sentence by sentence: parts and their whole, shares and percentages.
/// Where a sentence does not say plainly that its numbers belong together, nothing is reported.
/// </summary>
public static partial class NumberClaims
{
    // A longer stretch without 。 is a table or a mishap, and no editor's sentence.
    private const int LongestSentence = 1000;
    private const int MostFigures = 60;

    /// <summary>Every contradiction of a line.</summary>
    public static IReadOnlyList<ClaimFault> Check(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!HoldsDigits(line) || !Claims().IsMatch(line))
        {
            return [];
        }

        var (plain, found, start) = (PlainText.Fold(line), new List<ClaimFault>(), 0);
        while (start < plain.Length)
        {
            var length = plain.AsSpan(start).IndexOfAny("。!?");
            var end = length < 0 ? plain.Length : start + length;
            CheckSentence(plain[start..end], start, found);
            start = end + 1;
        }

        return found;
    }

    private static bool HoldsDigits(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('０', '９');

    private static void CheckSentence(string sentence, int start, List<ClaimFault> found)
    {
        if (sentence.Length > LongestSentence || !HoldsDigits(sentence) || !Claims().IsMatch(sentence))
        {
            return;
        }

        var figures = Figure.Of(sentence);
        if (figures.Count is >= 2 and <= MostFigures)
        {
            var claims = TotalClaims.Check(sentence, figures).Concat(PartClaims.Check(sentence, figures)).Concat(ShareClaims.Check(sentence, figures));
            found.AddRange(claims.Select(claim => claim with { Offset = start + claim.Offset }).DistinctBy(claim => claim.Offset));
        }
    }

    [GeneratedRegex("其中|合计|总计|共|总数|[率占][^。]{0,20}[%％]", RegexOptions.CultureInvariant)]
    private static partial Regex Claims();
}
