using System.Globalization;

namespace PublicNotice.Site;

/// <summary>The pages of the notice list: all of it, each filter's, and the archive by year.</summary>
internal static class NoticeListPlan
{
    // As the issue of official lists has it; a longer page is slow to scan on a phone.
    private const int PageSize = 20;

    public static IEnumerable<PlannedPage> Pages(SiteModel site)
    {
        foreach (var page in Cut(site, SiteLinks.Notices, site.Notices, null))
        {
            yield return page;
        }

        foreach (var filter in site.Filters.SelectMany(group => group.Choices))
        {
            foreach (var page in Cut(site, filter.Path, filter.Notices, filter))
            {
                yield return page;
            }
        }

        yield return PlannedPage.Of<ArchiveView>(SiteLinks.Archive, site);
    }

    public static PlannedFile List(SiteModel site) => PlannedFile.Of(SiteFiles.NoticeList, NoticeListJson.Of(site));

    /// <summary>The months of a year that have notices, newest first, with how many.</summary>
    public static IEnumerable<(string Month, int Count)> Months(IEnumerable<SiteNotice> year) =>
        year.GroupBy(notice => Domain.ShanghaiTime.DateOf(notice.Front.PublishedAt).Month).OrderByDescending(month => month.Key)
            .Select(month => (string.Create(CultureInfo.InvariantCulture, $"{month.Key}月"), month.Count()));

    private static IEnumerable<PlannedPage> Cut(SiteModel site, string path, IReadOnlyList<SiteNotice> notices, NoticeFilter? filter) =>
        PageNumber.Cut(path, notices, PageSize).Select(cut => PlannedPage.Of<NoticeListView>(cut.Page.Path, site,
            (nameof(NoticeListView.List), new NoticeListPage(filter, cut.Page, cut.Entries))));
}

/// <summary>What one page of the list shows.</summary>
/// <param name="Filter">Null for all notices.</param>
/// <param name="Page">Its place.</param>
/// <param name="Notices">Its entries.</param>
public sealed record NoticeListPage(NoticeFilter? Filter, PageNumber Page, IReadOnlyList<SiteNotice> Notices);
