using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>The words of the queue's page: names, how near a deadline is, what a filter says.</summary>
internal sealed class QueueWords(DivisionNames divisions, PublishedNotices notices, ReplyDeadline deadline, TimeProvider clock)
{
    public IReadOnlyList<Division> Divisions => divisions.All;

    /// <summary>The divisions that a case can be given to now.</summary>
    public IEnumerable<Division> Assignable => divisions.AssignableOn(clock.Today());

    public IReadOnlyList<PublishedNotice> Notices => notices.All;

    public IReadOnlyList<PublishedItem> ItemsOf(string? notice) => notice is null ? [] : notices.Find(notice)?.Items ?? [];

    public string? NameOf(string? division) => divisions.NameOf(division);

    public DueWords DueOf(QueueRow row) => DueWords.Of(row.State, row.DueOn, deadline, clock.Today());

    /// <summary>Each condition of a filter in words, with the view that is left without it.</summary>
    public IEnumerable<(string Words, QueueView Without)> Conditions(QueueView view)
    {
        var filter = view.Filter;
        (string? Words, QueueFilter Without)[] all =
        [
            (filter.Words is { } words ? $"含“{words.Typed}”" : null, filter with { Words = null }),
            (filter.State?.StaffWord(), filter with { State = null }),
            (filter.Division is QueueFilter.None ? "尚无处室" : NameOf(filter.Division), filter with { Division = null }),
            (filter.Suggested is { } suggested ? $"建议：{NameOf(suggested)}" : null, filter with { Suggested = null }),
            (filter.Sureness?.Word(), filter with { Sureness = null }),
            (filter.Kind?.Word(), filter with { Kind = null }),
            (filter.Notice is { } notice ? NoticeWord(notice) : null, filter with { Notice = null, Item = null }),
            (filter.Item is { } item ? ItemWord(filter.Notice, item) : null, filter with { Item = null }),
            (filter.Alike is { } alike ? $"与办件 {alike} 内容相近" : null, filter with { Alike = null }),
            (filter.Due?.Word(), filter with { Due = null }),
            (filter.Held is { } held ? held ? "待核" : "不是待核" : null, filter with { Held = null }),
            (filter.From is { } from ? $"{from:yyyy-MM-dd} 起收到" : null, filter with { From = null }),
            (filter.To is { } to ? $"{to:yyyy-MM-dd} 止收到" : null, filter with { To = null }),
        ];
        return all.Where(one => one.Words is not null).Select(one => (one.Words!, view with { Filter = one.Without, Page = 1 }));
    }

    private string NoticeWord(string notice) => notice == QueueFilter.None
        ? AboutWords.StandingChannel
        : AboutWords.Quoted(notices.Find(notice)?.Title ?? notice);

    private string ItemWord(string? notice, string item) =>
        ItemsOf(notice).FirstOrDefault(one => one.Id == item) is { } found ? $"{found.Number} {found.Title}" : item;
}
