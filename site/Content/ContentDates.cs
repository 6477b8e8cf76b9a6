using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Dates as the content files and the command line write them.</summary>
internal static class ContentDates
{
    private static readonly string[] Instants = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    public static DateOnly? TryDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>ISO 8601; without an offset it is Shanghai time, without a time of day it is midnight.</summary>
    public static DateTimeOffset? TryInstant(string text)
    {
        if (TryDate(text) is { } date)
        {
            return ShanghaiTime.StartOf(date);
        }

        if (DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, ShanghaiTime.Offset);
        }

        var hasOffset = text.Length > 16 && text[10] == 'T' && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10);
        return hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToOffset(ShanghaiTime.Offset)
            : null;
    }
}
