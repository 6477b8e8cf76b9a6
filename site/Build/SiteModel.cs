using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Everything that was read and passed the checks: what pages are rendered from.</summary>
/// <param name="Content">Settings, divisions, calendar.</param>
/// <param name="Notices">Newest first.</param>
/// <param name="Pages">The static pages, by path.</param>
/// <param name="Now">The instant that the order of lists is computed from; what pages say of it is computed again in the browser.</param>
/// <param name="BaseUrl">Scheme and host without a slash at the end.</param>
public sealed record SiteModel(
    ContentFiles Content, IReadOnlyList<SiteNotice> Notices, IReadOnlyList<StaticPage> Pages, DateTimeOffset Now, string BaseUrl)
{
    public SiteSettings Settings => Content.Settings;

    private readonly Lazy<IReadOnlyList<NoticeFilterGroup>> _filters = new(() => NoticeFilters.Of(Notices, Content.Divisions, Now));
    private readonly Lazy<IReadOnlyList<LedgerRow>> _ledger = new(() => LedgerRows.Of(Notices));

    private IReadOnlyDictionary<string, Feed>? _feeds;

    /// <summary>The filters of the notice list.</summary>
    public IReadOnlyList<NoticeFilterGroup> Filters => _filters.Value;

    /// <summary>The feeds by division id; the site's own under the empty name.</summary>
    public IReadOnlyDictionary<string, Feed> Feeds => _feeds ??= FeedPlan.Of(Notices, Content, Filters);

    /// <summary>All rectification items across notices.</summary>
    public IReadOnlyList<LedgerRow> Ledger => _ledger.Value;

    public string UrlOf(string path) => BaseUrl + path;

    /// <summary>The years in which notices were published, newest first.</summary>
    public IEnumerable<int> Years() => Notices.Select(YearOf).Distinct();

    public static int YearOf(SiteNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return ShanghaiTime.DateOf(notice.Front.PublishedAt).Year;
    }

    /// <summary>Open notices first, then those to come, then the ended ones; within a state newest first.</summary>
    public IReadOnlyList<SiteNotice> OpenFirst() =>
        [.. Notices.OrderBy(notice => CommentWindow.At(notice.Dates, Now) switch
        {
            { IsOpen: true } => 0,
            { State: PeriodState.NotStarted } => 1,
            _ => 2,
        })];
}
