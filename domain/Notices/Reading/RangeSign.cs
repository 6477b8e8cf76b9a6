using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>The sign between the two ends of a period: 至 到 - — – ~ and what may stand around it.</summary>
internal static partial class RangeSign
{
    /// <summary>The place after the sign; -1 when there is no sign at a place.</summary>
    public static int After(string plain, int index)
    {
        var match = Pattern().Match(plain, index);
        return match.Success ? index + match.Length : -1;
    }

    [GeneratedRegex(@"\G {0,4}(?:起|开始|始)? {0,2},? {0,2}(?:截?至|截?止于|截止到?|到|-{1,3}|~{1,2}) {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
