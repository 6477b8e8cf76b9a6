using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads e-mail and web addresses, and the hours in which the channels are staffed.</summary>
internal static partial class OnlineReader
{
    /// <summary>E-mail addresses, each once, in the order of the text.</summary>
    public static List<string> Emails(IEnumerable<TextLine> lines) =>
        [.. lines.Where(line => line.Plain.Contains('@')).SelectMany(line => Email().Matches(line.Plain)).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(200)];

    /// <summary>The first web address.</summary>
    public static string? Url(IEnumerable<TextLine> lines) =>
        lines.Where(line => line.Text.AsSpan().ContainsAny('/', '.')).Select(line => Web().Match(line.Text)).FirstOrDefault(match => match.Success)?.Value.TrimEnd('.', ',', ';', ':', ')', '"', '\'');

    /// <summary>The first hours, as written, from the first to the last of a row.</summary>
    public static string? Hours(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines.Where(line => line.Plain.Contains(':')))
        {
            var match = HourRow().Match(line.Plain);
            if (match.Success)
            {
                return line.Text.Substring(match.Index, match.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])[A-Za-z0-9_%+-](?:[A-Za-z0-9._%+-]{0,63})@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:https?://|(?<![A-Za-z0-9./@-])www\.)[!-~]{3,2000}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    [GeneratedRegex(@"(?:(?:工作日|周一至周五|星期一至星期五) {0,2}\(?)?(?:上午|下午)? ?[0-9]{1,2}:[0-9]{2} ?(?:-{1,2}|~|至|到) ?[0-9]{1,2}:[0-9]{2}(?: ?[,、;和 ] ?(?:上午|下午)? ?[0-9]{1,2}:[0-9]{2} ?(?:-{1,2}|~|至|到) ?[0-9]{1,2}:[0-9]{2}){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex HourRow();
}
