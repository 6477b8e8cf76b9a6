using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Dates as attributes carry them.</summary>
internal static class Iso
{
    /// <summary>YYYY-MM-DD; null for none, so that the attribute is left out.</summary>
    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>With Shanghai's offset.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.ToOffset(ShanghaiTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
