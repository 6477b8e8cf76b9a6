namespace PublicNotice.Domain;

/// <summary>
/// The one time zone of the product, Asia/Shanghai: UTC+8 without summer time since 1991.
/// A fixed offset, so that a machine without a time zone database computes the same dates.
/// </summary>
public static class ShanghaiTime
{
    /// <summary>The distance from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The calendar date in Shanghai at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The calendar date in Shanghai now, by the given clock.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOf(clock.GetUtcNow());
    }

    /// <summary>0:00 in Shanghai, the first instant of a date.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>24:00 in Shanghai, the first instant that no longer belongs to a date.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => StartOf(date).AddDays(1);

    /// <summary>An instant as official sites show it: <c>YYYY-MM-DD HH:MM</c>, 24 hours, Shanghai (国办发〔2017〕47号).</summary>
    public static string Display(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
