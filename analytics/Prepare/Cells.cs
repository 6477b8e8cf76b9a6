using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>One row of a file, by the names of its columns.</summary>
internal sealed class Cells(string file, int line, IReadOnlyDictionary<string, string> values)
{
    private const int LongestShown = 30;

    // Without an offset, the time is the bureau's.
    private static readonly string[] LocalFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm"];
    private static readonly string[] InstantFormats = ["O", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:sszzz"];

    private readonly Dictionary<string, string> values = new(values, StringComparer.OrdinalIgnoreCase);

    public int Line => line;

    /// <summary>A cell; null where it is missing or blank.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>A cell that must be there.</summary>
    public string? Needed(string name, List<Fault> faults)
    {
        if (Text(name) is { } text)
        {
            return text.Trim();
        }

        faults.Add(new Fault("PN630", $"这一行没有 {name}，请补上。", file, line, 1));
        return null;
    }

    /// <summary>A date (the day in Shanghai, of a time too); null where there is none or, with a fault, where it cannot be read.</summary>
    public DateOnly? Date(string name, List<Fault> faults) => Time(name, faults) is { } time ? DateOnly.FromDateTime(time) : null;

    /// <summary>A time in Shanghai, whatever machine reads it; null where there is none or, with a fault, where it cannot be read.</summary>
    public DateTime? Time(string name, List<Fault> faults)
    {
        if (Text(name)?.Trim() is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return local;
        }

        if (DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant.ToOffset(Domain.ShanghaiTime.Offset).DateTime;
        }

        faults.Add(new Fault("PN631", $"{name} 的“{(text.Length <= LongestShown ? text : text[..LongestShown] + "…")}”不是日期，应写成 2026-03-01。", file, line, 1));
        return null;
    }

    /// <summary>Yes or no; <paramref name="otherwise"/> where the cell is blank, and with a fault where it cannot be read.</summary>
    public bool Truth(string name, bool otherwise, List<Fault> faults)
    {
        switch (Text(name)?.Trim().ToLowerInvariant())
        {
            case null:
                return otherwise;
            case "true" or "1" or "是":
                return true;
            case "false" or "0" or "否":
                return false;
            default:
                faults.Add(new Fault("PN632", $"{name} 应写 true 或 false（是或否）。", file, line, 1));
                return otherwise;
        }
    }
}
