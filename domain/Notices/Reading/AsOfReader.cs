using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads every 截至… in the items: the day on which what they tell was true.</summary>
internal static partial class AsOfReader
{
    /// <summary>Each as written, in order.</summary>
    public static List<string> Read(IEnumerable<TextLine> items)
    {
        var found = new List<string>();
        foreach (var line in items.Where(line => line.Plain.Contains('截')))
        {
            foreach (var match in Pattern().EnumerateMatches(line.Plain))
            {
                found.Add(line.Text.Substring(match.Index, match.Length));
            }
        }

        return found;
    }

    [GeneratedRegex("截[至止]到? ?(?:[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初])?|[底末])?|[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|目前|今日|当前|现在|今年[0-9]{1,2}月底?|本月底?|[今去]?年底)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
