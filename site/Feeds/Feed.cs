namespace PublicNotice.Site;

/// <summary>A list of notices that people and programs subscribe to.</summary>
/// <param name="Title">What a feed reader calls it.</param>
/// <param name="Page">The page that shows the same.</param>
/// <param name="Folder">Where its two files stand, with a slash at both ends.</param>
/// <param name="Notices">The newest ones, newest first.</param>
internal sealed record Feed(string Title, string Page, string Folder, IReadOnlyList<ListedNotice> Notices)
{
    private const int Length = 20;

    public string AtomPath => Folder + "feed.atom";

    public string JsonPath => Folder + "feed.json";

    /// <summary>The newest change of anything in it.</summary>
    public DateTimeOffset Updated => Notices.Select(notice => notice.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>What a page says of its feed.</summary>
    public IReadOnlyList<AlternateLink> Links =>
        [new("application/atom+xml", Title, AtomPath), new("application/feed+json", Title, JsonPath)];

    /// <summary>Of all notices.</summary>
    public static Feed Site(IReadOnlyList<ListedNotice> notices, SiteSettings settings) =>
        new($"{settings.SiteName} - {settings.Bureau}", SiteLinks.Notices, "/", [.. notices.Take(Length)]);

    /// <summary>Of those of a division.</summary>
    internal static Feed Of(Domain.Division division, NoticeFilter? notices, SiteSettings settings) => new(
        $"{division.Name}的公告 - {settings.Bureau}", SiteLinks.DivisionOf(division.Id), SiteLinks.DivisionOf(division.Id),
        [.. (notices?.Notices ?? []).Take(Length)]);

    /// <summary>A name that stays when the address changes (RFC 4151).</summary>
    public static string IdOf(ListedNotice notice, SiteSettings settings) =>
        $"tag:{settings.Domain},{Iso.Date(Domain.ShanghaiTime.DateOf(notice.PublishedAt))}:{notice.Id}";
}
