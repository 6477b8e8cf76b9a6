using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>Where the new notice goes when nobody says: into the content folder, under the year of its publication.</summary>
internal static partial class ImportTarget
{
    /// <summary>A folder named like the file when the name can be an address, else by its day and a number.</summary>
    public static string In(string contentFolder, string fileName, DateOnly day)
    {
        var root = Path.Combine(contentFolder, NoticeFolder.Root);
        var taken = NoticeFolder.Folders(root).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);
        if (Slug().IsMatch(fileName))
        {
            // A slug is used once, whatever the year: the folder that has it is the one that is in the way.
            return taken[fileName].FirstOrDefault() ?? Path.Combine(root, Year(day), fileName);
        }

        var slug = Enumerable.Range(1, int.MaxValue)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{number}"))
            .First(slug => !taken.Contains(slug));
        return Path.Combine(root, Year(day), slug);
    }

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
