using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Dates as attributes carry them.</summary>
internal static class Iso
{
    /// <summary>YYYY-MM-DD; null for none, so that the attribute is left out.</summary>
    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant as pages show it. Midnight is what a date without a time of day is read as, and nobody publishes then: it is the date alone.</summary>
    public static string Shown(DateTimeOffset instant) => IsDateAlone(instant) ? Date(ShanghaiTime.DateOf(instant))! : ShanghaiTime.Display(instant);

    /// <summary>The same for the datetime of a time element.</summary>
    public static string Machine(DateTimeOffset instant) => IsDateAlone(instant) ? Date(ShanghaiTime.DateOf(instant))! : Instant(instant);

    /// <summary>With Shanghai's offset.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.ToOffset(ShanghaiTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static bool IsDateAlone(DateTimeOffset instant) => instant.ToOffset(ShanghaiTime.Offset).TimeOfDay == TimeSpan.Zero;
}
