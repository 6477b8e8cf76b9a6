namespace PublicNotice.Site;

/// <summary>One choice of a filter, which has a page of its own.</summary>
/// <param name="Facet">kind, year, division or state: the name in addresses and in the script.</param>
/// <param name="Value">The value as addresses have it.</param>
/// <param name="Label">The value as readers see it.</param>
/// <param name="Notices">What the page may show, newest first.</param>
internal sealed record NoticeFilter(string Facet, string Value, string Label, IReadOnlyList<ListedNotice> Notices)
{
    public string Path => Facet == NoticeFilters.Year ? $"{SiteLinks.Notices}{Value}/" : $"{SiteLinks.Notices}{Facet}/{Value}/";

    /// <summary>How many there are; null for a state, which a page built yesterday cannot count.</summary>
    public int? Count => Facet == NoticeFilters.State ? null : Notices.Count;
}

/// <summary>All choices of one filter.</summary>
/// <param name="Facet">Its name in addresses.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Choices">In the order shown; only those that hold something.</param>
internal sealed record NoticeFilterGroup(string Facet, string Title, IReadOnlyList<NoticeFilter> Choices);
