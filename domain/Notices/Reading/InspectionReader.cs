using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Reads the inspection that a rectification notice answers, from its introduction.</summary>
internal static partial class InspectionReader
{
    private const int DatesWindow = 60;

    // An introduction is a few paragraphs of prose; what is longer is something else, and is not searched at length.
    private const int LongestLine = 4000;
    private const int MostLines = 40;

    /// <summary>The inspection; null unless a line says who inspected whom, from when to when.</summary>
    public static Inspection? Read(List<TextLine> intro)
    {
        foreach (var line in intro.Take(MostLines).Where(MayTell))
        {
            foreach (Match match in Visit().Matches(line.Plain))
            {
                if (Dates(line.Plain, match.Index) is { } dates)
                {
                    return new Inspection(
                        dates.Start, dates.End, Cut(line, match, "team"), Cut(line, match, "target"), Cut(line, match, "kind"),
                        match.Groups["topic"].Length == 0 ? null : Cut(line, match, "topic"), FeedbackDate(intro));
                }
            }
        }

        return null;
    }

    // …组对…: the search for a visit is dear, and nearly every text can be told to hold none.
    private static bool MayTell(TextLine line) => line.Text.Length <= LongestLine && line.Text.Contains("组对", StringComparison.Ordinal);

    private static (DateOnly Start, DateOnly End)? Dates(string plain, int before)
    {
        var from = Math.Max(0, before - DatesWindow);
        var window = plain[from..before];
        foreach (var place in Year().EnumerateMatches(window))
        {
            if (DateReader.Full(window, place.Index) is { Date: { } start } first
                && DateReader.Any(window, RangeSign.After(window, first.End)) is { } last && last.After(start) is { } end)
            {
                return (start, end);
            }
        }

        return null;
    }

    private static DateOnly? FeedbackDate(List<TextLine> intro)
    {
        foreach (var line in intro.Take(MostLines).Where(line => line.Text.Length <= LongestLine))
        {
            foreach (var place in Feedback().EnumerateMatches(line.Plain))
            {
                if (DateReader.Full(line.Plain, place.Index)?.Date is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static string Cut(TextLine line, Match match, string name) =>
        line.Text.Substring(match.Groups[name].Index, match.Groups[name].Length);

    [GeneratedRegex(@"(?<=^|[,。;: 于由,日])(?<team>[^,。;: 0-9对]{2,40}组)对(?<target>[^,。;]{2,60}?)(?:进行|开展)了?(?<topic>[^,。;]{0,60}?)(?<kind>(?:专项|常规|机动|提级|联动|交叉|政治)?(?:巡察|巡视|督察|督查|检查|审计)(?:“回头看”)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Visit();

    [GeneratedRegex("[0-9]{4} ?年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("[0-9]{4} ?年[0-9 ]{1,4}月[0-9 ]{1,4}日,?[^,。;: 0-9]{2,40}组?向[^。;]{2,80}?反馈", RegexOptions.CultureInvariant)]
    private static partial Regex Feedback();
}
