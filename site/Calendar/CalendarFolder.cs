using System.Globalization;
using System.Text.RegularExpressions;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads <c>calendar/YYYY.json</c>.</summary>
internal static partial class CalendarFolder
{
    public const string Name = "calendar";

    public static WorkingDayCalendar Read(string contentFolder, FaultList faults) =>
        ReadFolder(Path.Combine(contentFolder, Name), faults);

    public static WorkingDayCalendar ReadFolder(string folder, FaultList faults)
    {
        var files = ContentListing.Files(folder, "*.json", faults.In(Name));
        return new WorkingDayCalendar(files.Select(path => Year(path, faults)).OfType<CalendarYear>());
    }

    private static CalendarYear? Year(string path, FaultList faults)
    {
        var name = Path.GetFileName(path);
        var file = faults.In($"{Name}/{name}");
        if (SourceText.Read(path, file) is not { } text)
        {
            return null;
        }

        try
        {
            var year = CalendarYear.Parse(text);
            if (string.Create(CultureInfo.InvariantCulture, $"{year.Year}.json") == name)
            {
                return year;
            }

            file.Error(DiagnosticCode.CalendarUnreadable, 1, 1, $"文件名是 {name}，内容却是 {year.Year} 年；两者应一致。");
        }
        catch (FormatException e)
        {
            var line = LineOf().Match(e.Message) is { Success: true } match
                ? int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
                : 1;
            file.Error(DiagnosticCode.CalendarUnreadable, line, 1, e.Message);
        }

        return null;
    }

    // The domain's reader names the line in its sentence only.
    [GeneratedRegex("(?<=第 )[0-9]+(?= 行)", RegexOptions.CultureInvariant)]
    private static partial Regex LineOf();
}
