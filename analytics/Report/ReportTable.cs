using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>One table of a report, the same on the page, in CSV and in XLSX.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>What the reader must know to read it right; null when nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>A word, a number, or a number that is hidden.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Number">The number; null for words and what is hidden.</param>
internal readonly record struct ReportCell(string Text, double? Number = null)
{
    public static readonly ReportCell Hidden = new(SmallCells.Hidden);

    public static readonly ReportCell None = new("—");

    public static implicit operator ReportCell(string text) => new(PlainWords.Of(text));

    public static implicit operator ReportCell(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    public static ReportCell Days(double days) => new(days.ToString("0.#", CultureInfo.InvariantCulture), days);

    public static ReportCell Share(double share) => new((share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %", Math.Round(share, 4));

    /// <summary>A count, hidden where it is small.</summary>
    public static ReportCell Count(int count) => SmallCells.IsSmall(count) ? Hidden : count;
}
