using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The filters of the notice list: by state, kind, year and division. Computed once a build.</summary>
internal static class NoticeFilters
{
    public const string State = "state";
    public const string Kind = "kind";
    public const string Year = "year";
    public const string Division = "division";

    public static IReadOnlyList<NoticeFilterGroup> Of(
        IReadOnlyList<ListedNotice> notices, IReadOnlyList<Division> divisions, DateTimeOffset now)
    {
        var byDivision = notices.SelectMany(notice => notice.DivisionIds.Select(id => (id, notice))).ToLookup(one => one.id, one => one.notice);
        return
        [
            new(State, "状态", States(notices, now)),
            Group(Kind, "种类", NoticeKinds.All.Select(kind =>
                new NoticeFilter(Kind, NoticeKinds.AddressOf(kind), kind, [.. notices.Where(notice => notice.Kind == kind)]))),
            Group(Year, "年份", notices.GroupBy(notice => notice.PublishedYear).OrderByDescending(year => year.Key).Select(year =>
                new NoticeFilter(Year, year.Key.ToString("0000", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"{year.Key}年"), [.. year]))),
            Group(Division, "处室", divisions.Select(division =>
                new NoticeFilter(Division, division.Id, division.Name, [.. byDivision[division.Id]]))),
        ];
    }

    /// <summary>Whether a page built now shows a notice under a state; the script asks again on the day of reading.</summary>
    public static bool IsIn(string state, ListedNotice notice, DateTimeOffset now) =>
        notice.Dates is { } dates && NameOf(dates.StateAt(now)) == state;

    // A page holds whatever may come into its state later, so that the script has nothing to fetch: what is open today
    // may have ended by the day it is read, what is to come may be open.
    private static IReadOnlyList<NoticeFilter> States(IReadOnlyList<ListedNotice> notices, DateTimeOffset now) =>
    [
        new(State, NameOf(PeriodState.Open), "公示中", [.. notices.Where(notice => notice.Dates?.StateAt(now) is PeriodState.Open or PeriodState.NotStarted)]),
        new(State, NameOf(PeriodState.NotStarted), "未开始", [.. notices.Where(notice => notice.Dates?.StateAt(now) is PeriodState.NotStarted)]),
        new(State, NameOf(PeriodState.Ended), "已结束", [.. notices.Where(notice => notice.Dates?.End is not null)]),
    ];

    // The names that period-state.js gives.
    private static string NameOf(PeriodState state) => state switch
    {
        PeriodState.NotStarted => "not-started",
        PeriodState.Open => "open",
        _ => "ended",
    };

    private static NoticeFilterGroup Group(string facet, string title, IEnumerable<NoticeFilter> choices) =>
        new(facet, title, [.. choices.Where(choice => choice.Notices.Count > 0)]);
}
