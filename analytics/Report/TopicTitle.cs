using System.Text.RegularExpressions;
using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary>
/// A citizen's own words as the title of a topic in a report that may be published: what tells of a private person is
/// covered. Names cannot be told from other words; the report says that somebody has to look for them.
/// </summary>
internal static partial class TopicTitle
{
    private const string Cover = "＊＊＊";

    public static string Of(string title)
    {
        foreach (var datum in PersonalDataScan.Find(title).Reverse())
        {
            title = title.Remove(datum.Offset, datum.Length).Insert(datum.Offset, Cover);
        }

        return Number().Replace(title, Cover);
    }

    // A landline, an account, or what the end of the title has left of a longer number.
    [GeneratedRegex("[0-9０-９](?:[ -]?[0-9０-９]){6,}[XxＸ]?")]
    private static partial Regex Number();
}
