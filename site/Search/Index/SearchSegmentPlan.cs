using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Which notices share a segment: those of a year, newest year first; of a year with very many, those of half a year, a
/// quarter, a month, a day, and last those whose ids have the same hash. Nothing but what a notice is decides where it
/// goes, so a new one moves no other; only a year that grows past the limit is divided anew.
/// </summary>
internal static class SearchSegmentPlan
{
    /// <summary>About three million characters: a tenth of a second, and some 40 MB while it is written.</summary>
    public const long MostBytes = 9_000_000;

    public const int MostNotices = 1500;

    private static readonly Func<SearchSegmentPart, string>[] Divisions =
    [
        part => Text($"{part.Date.Year:0000}"),
        part => Text($"{part.Date.Year:0000}-h{((part.Date.Month - 1) / 6) + 1}"),
        part => Text($"{part.Date.Year:0000}-q{((part.Date.Month - 1) / 3) + 1}"),
        part => part.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        part => part.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        part => Text($"{part.Date:yyyy-MM-dd}-{SHA256.HashData(Encoding.UTF8.GetBytes(part.Id))[0] >> 4:x}"),
    ];

    /// <param name="notices">Newest first.</param>
    /// <param name="part">What decides where a notice goes.</param>
    public static IEnumerable<SearchSegmentMembers<T>> Of<T>(IEnumerable<T> notices, Func<T, SearchSegmentPart> part) =>
        Divide([.. notices.Select(notice => (notice, part(notice)))], 0);

    private static IEnumerable<SearchSegmentMembers<T>> Divide<T>(List<(T Notice, SearchSegmentPart Part)> notices, int division) =>
        notices.GroupBy(one => Divisions[division](one.Part)).OrderByDescending(group => group.Key, StringComparer.Ordinal).SelectMany(group =>
            division + 1 < Divisions.Length && (group.Count() > MostNotices || group.Sum(one => one.Part.Bytes) > MostBytes)
                ? Divide([.. group], division + 1)
                : [new SearchSegmentMembers<T>(group.Key, [.. group.Select(one => one.Notice)])]);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>What decides which segment a notice goes to.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Date">When it was published, in Shanghai.</param>
/// <param name="Bytes">How long its text is, about.</param>
internal readonly record struct SearchSegmentPart(string Id, DateOnly Date, long Bytes);

/// <summary>A segment and who is in it.</summary>
/// <param name="Key">Its name, which tells it from all others: 2023, or 2023-q1 where a year has very many.</param>
/// <param name="Notices">Newest first.</param>
internal sealed record SearchSegmentMembers<T>(string Key, IReadOnlyList<T> Notices);
