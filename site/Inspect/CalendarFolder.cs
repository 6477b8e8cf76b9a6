using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary><c>content/calendar</c>: the years' files from which working days are counted.</summary>
internal static class CalendarFolder
{
    private static readonly string Place = Path.Combine("content", "calendar");

    /// <summary>The folder found upward from a directory; null when there is none.</summary>
    public static DirectoryInfo? FindUpward(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var folder = new DirectoryInfo(Path.Combine(at.FullName, Place));
            if (folder.Exists)
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>Reads every year's file.</summary>
    /// <exception cref="FormatException">A file is no calendar; the message names it.</exception>
    public static WorkingDayCalendar Read(DirectoryInfo folder) =>
        new(folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Read));

    private static CalendarYear Read(FileInfo file)
    {
        try
        {
            return CalendarYear.Parse(File.ReadAllText(file.FullName));
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file.Name}：{e.Message}", e);
        }
    }
}
