using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>One look at the queue: a part of it, narrowed, in an order, one page. All of it lives in the address.</summary>
internal sealed record QueueView
{
    public QueueTab Tab { get; init; }

    public QueueFilter Filter { get; init; } = new();

    /// <summary>Null is the part's own order.</summary>
    public QueueSort? Sort { get; init; }

    public int Page { get; init; } = 1;

    public QueueSort Order => Sort ?? QueueSorts.DefaultOf(Tab);

    /// <summary>The same part without a filter.</summary>
    public QueueView Unfiltered => new() { Tab = Tab };

    /// <summary>The query of its address, in one spelling: the same view has the same address.</summary>
    public string ToQuery() => ToQuery(Page);

    /// <summary>The same without the page, for what is meant to last: a saved view, all that match.</summary>
    public string ToLastingQuery() => ToQuery(1);

    private string ToQuery(int page)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Fields().Append(("p", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)))
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }

    /// <summary>What the address says, name by name; null where nothing is asked.</summary>
    public IEnumerable<(string Name, string? Value)> Fields() =>
    [
        ("tab", Tab is QueueTab.Mine ? null : Tab.ToString()), ("q", Filter.Words?.Typed), ("state", Filter.State?.ToString()),
        ("division", Filter.Division), ("suggested", Filter.Suggested), ("sure", Filter.Sureness?.ToString()),
        ("kind", Filter.Kind?.Word()), ("notice", Filter.Notice), ("item", Filter.Item), ("alike", Filter.Alike?.ToString(CultureInfo.InvariantCulture)), ("due", Filter.Due?.ToString()),
        ("held", Filter.Held is { } held ? held ? "yes" : "no" : null), ("from", Day(Filter.From)), ("to", Day(Filter.To)),
        ("sort", Sort is { } sort && sort != QueueSorts.DefaultOf(Tab) ? sort.ToString() : null),
    ];

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
