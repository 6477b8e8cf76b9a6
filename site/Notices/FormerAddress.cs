using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>Where a notice was before it moved: its links still work, and its id stays the first one.</summary>
/// <param name="Year">The year's folder.</param>
/// <param name="Slug">The folder's name.</param>
public sealed partial record FormerAddress(int Year, string Slug)
{
    public string Path => string.Create(CultureInfo.InvariantCulture, $"/{NoticeFolder.Root}/{Year:0000}/{Slug}/");

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Slug}");

    /// <summary>Reads "slug", which stands in the notice's own year, or "2023/slug".</summary>
    internal static FormerAddress? TryParse(string text, int year)
    {
        var parts = text.Split('/');
        var slug = parts[^1];
        return parts.Length > 2 || !Name().IsMatch(slug) ? null
            : parts.Length == 1 ? new FormerAddress(year, slug)
            : parts[0].Length == 4 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var other) ? new FormerAddress(other, slug)
            : null;
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
