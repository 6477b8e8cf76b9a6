using System.Globalization;
using Microsoft.Extensions.Primitives;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Search;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>Reads a view from an address. No query makes it fail (incident T49): what it does not know is left out, and told.</summary>
internal sealed class QueueViewReader(DivisionNames divisions, PublishedNotices notices)
{
    /// <summary>The view, and a sentence for each part of the query that was left out.</summary>
    public (QueueView View, IReadOnlyList<string> Ignored) Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var asked = new Asked(query);
        var notice = asked.Read("notice", "公告", id => id == QueueFilter.None || notices.Find(id) is not null ? id : null);
        var view = new QueueView
        {
            Tab = asked.Name<QueueTab>("tab", "分类") ?? QueueTab.Mine,
            Sort = asked.Name<QueueSort>("sort", "排序"),
            Page = asked.Value("p") is { } page && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1,
            Filter = new QueueFilter
            {
                Words = Words(asked),
                State = asked.Name<CaseState>("state", "状态"),
                Division = asked.Read("division", "处室", id => id == QueueFilter.None ? id : divisions.Find(id)?.Id),
                Suggested = asked.Read("suggested", "建议处室", id => divisions.Find(id)?.Id),
                Sureness = asked.Name<Sureness>("sure", "建议把握"),
                Kind = asked.Read<FeedbackKind?>("kind", "来件类型", FeedbackKinds.TryParse),
                Notice = notice,
                Item = notice is null ? null : asked.Read("item", "整改事项", id => notices.Find(notice)?.Items.FirstOrDefault(item => item.Id == id)?.Id),
                Alike = asked.Read<long?>("alike", "办件编号", number => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null),
                Due = asked.Name<DueFilter>("due", "期限"),
                Held = asked.Read<bool?>("held", "待核", word => word switch { "yes" => true, "no" => false, _ => null }),
                From = asked.Read<DateOnly?>("from", "收到日期", Day),
                To = asked.Read<DateOnly?>("to", "收到日期", Day),
            },
        };
        return (view, asked.Ignored);
    }

    private static SearchWords? Words(Asked asked)
    {
        if (SearchWords.Parse(asked.Value("q")) is not { } words)
        {
            return null;
        }

        if (words.IsSearchable || words.Number is not null)
        {
            return words;
        }

        asked.Ignored.Add($"“{words.Typed}”太短：请至少输入两个相连的字，或输入办件编号。");
        return null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 9000 ? date : null;

    /// <summary>A query, read field by field. Of a field that comes twice the first counts; an empty one is not asked.</summary>
    private sealed class Asked(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        private const int MostToRepeat = 40;
        private readonly Dictionary<string, string> _values = query.Where(field => !string.IsNullOrEmpty(field.Value.FirstOrDefault()))
            .ToDictionary(field => field.Key, field => field.Value[0]!, StringComparer.OrdinalIgnoreCase);

        public List<string> Ignored { get; } = [];

        public string? Value(string name) => _values.GetValueOrDefault(name);

        public T? Read<T>(string name, string word, Func<string, T?> read)
        {
            if (Value(name) is not { } value)
            {
                return default;
            }

            if (read(value) is { } known)
            {
                return known;
            }

            var shown = new string([.. value.Where(c => !char.IsControl(c)).Take(MostToRepeat)]);
            Ignored.Add($"没有这样的{word}：“{shown}”，这个条件没有起作用。");
            return default;
        }

        public T? Name<T>(string name, string word)
            where T : struct, Enum =>
            Read<T?>(name, word, value => Array.IndexOf(Enum.GetNames<T>(), value) is >= 0 and var index ? Enum.GetValues<T>()[index] : null);
    }
}
