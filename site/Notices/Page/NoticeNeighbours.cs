namespace PublicNotice.Site;

/// <summary>上一篇 and 下一篇 in the order of the list, newest first.</summary>
public sealed record NoticeNeighbours(SiteNotice? Newer, SiteNotice? Older)
{
    /// <summary>Of the notice at a place in the list.</summary>
    public static NoticeNeighbours At(IReadOnlyList<SiteNotice> notices, int place) => new(
        place > 0 ? notices[place - 1] : null,
        place + 1 < notices.Count ? notices[place + 1] : null);
}
