using System.Text.Json;

namespace PublicNotice.FeedbackApi.Seeing;

/// <summary>A chart: the same numbers as a picture and as a table.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Of">What its categories are, e.g. 处室.</param>
/// <param name="Labels">The categories, in order.</param>
/// <param name="Series">The numbers, one series a kind; all are of the same length as the labels.</param>
internal sealed record Chart(string Id, string Title, string Of, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Whether categories follow each other in time: columns from left to right then, else bars.</summary>
    public bool IsOverTime { get; init; }

    public bool IsEmpty => Series.All(series => series.Values.All(value => value == 0));

    /// <summary>What the script draws from.</summary>
    public string Json => JsonSerializer.Serialize(
        new { labels = Labels, series = Series.Select(series => new { name = series.Name, values = series.Values }), overTime = IsOverTime }, Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };
}

/// <summary>The numbers of one kind.</summary>
internal sealed record ChartSeries(string Name, IReadOnlyList<int> Values);
