using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>One row of a file, by the names of its columns.</summary>
internal sealed class Cells(string file, int line, IReadOnlyDictionary<string, string> values)
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m"];

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
    public DateOnly? Date(string name, List<Fault> faults)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateOnly.FromDateTime(day);
        }

        if (DateTimeOffset.TryParseExact(text.Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || DateTimeOffset.TryParseExact(text.Trim(), "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
        {
            return Domain.ShanghaiTime.DateOf(instant);
        }

        faults.Add(new Fault("PN631", $"{name} 的“{text}”不是日期，应写成 2026-03-01。", file, line, 1));
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
