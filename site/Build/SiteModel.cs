using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Everything that the pages about more than one notice are made from; computed once a build, never once a page.</summary>
internal sealed class SiteModel : SiteShell
{
    private IReadOnlyList<NoticeFilterGroup>? _filters;
    private IReadOnlyDictionary<string, Feed>? _feeds;
    private Dictionary<string, (string Path, HashSet<string> Items)>? _addresses;

    /// <param name="shell">Settings, addresses, the frame.</param>
    /// <param name="notices">Newest first.</param>
    /// <param name="pages">The static pages, by path.</param>
    public SiteModel(SiteShell shell, IReadOnlyList<ListedNotice> notices, IReadOnlyList<StaticPage> pages)
        : base(shell)
    {
        (Notices, Pages) = (notices, pages);
        Items = notices.Sum(notice => notice.LedgerItems);
    }

    public IReadOnlyList<ListedNotice> Notices { get; }

    public IReadOnlyList<StaticPage> Pages { get; }

    /// <summary>How many rectification items there are: those of the ledger.</summary>
    public int Items { get; }

    /// <summary>The filters of the notice list.</summary>
    public IReadOnlyList<NoticeFilterGroup> Filters => _filters ??= NoticeFilters.Of(Notices, Content.Divisions, Now);

    /// <summary>The feeds by division id; the site's own under the empty name.</summary>
    public IReadOnlyDictionary<string, Feed> Feeds => _feeds ??= FeedFiles.Of(Notices, Content, Filters);

    /// <summary>The years in which notices were published, newest first.</summary>
    public IEnumerable<int> Years() => Notices.Select(notice => notice.PublishedYear).Distinct();

    /// <summary>The official text of a notice, read again: few pages need a text that is not their own.</summary>
    public OfficialText OfficialTextOf(ListedNotice notice) => NoticeReader.OfficialTextOf(Path.Combine(ContentFolder, notice.File));

    /// <summary>Where what an answer is about stands; null when it is not on the site any more.</summary>
    public string? AddressOf(PublicAnswer answer)
    {
        _addresses ??= Notices.Where(notice => Answers.On(notice.Id).Count > 0).ToDictionary(
            notice => notice.Id, notice => (notice.Path, Items: ItemIdsOf(notice)), StringComparer.Ordinal);
        return answer.Notice is { } id && _addresses.TryGetValue(id, out var place)
            ? answer.Item is { } item && place.Items.Contains(item) ? $"{place.Path}#{ItemId.AnchorOf(item)}" : place.Path
            : null;
    }

    private static HashSet<string> ItemIdsOf(ListedNotice notice)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in notice.ReadItems())
        {
            ids.Add(Encoding.UTF8.GetString(item.Id));
        }

        return ids;
    }

    /// <summary>Open notices first, then those to come, then the ended ones; within a state newest first.</summary>
    public IEnumerable<ListedNotice> OpenFirst() => Notices.OrderBy(notice => CommentWindow.At(notice.Dates, Now) switch
    {
        { IsOpen: true } => 0,
        { State: PeriodState.NotStarted } => 1,
        _ => 2,
    });
}
