using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The pages of the notice list: all of it, each filter's, and the archive by year.</summary>
internal static class NoticeListPages
{
    // As the issue of official lists has it; a longer page is slow to scan on a phone.
    private const int PageSize = 20;

    /// <summary>Writes them where anything has changed that a list can show of a notice: an edited text leaves them as they are.</summary>
    public static void WriteChanged(SiteModel site, SiteOutput output)
    {
        var shown = new PackedWriter();
        shown.DateOrNull(ShanghaiTime.DateOf(site.Now));
        foreach (var notice in site.Notices)
        {
            notice.PackShown(shown);
        }

        if (output.Begins("lists", Digest.Of(shown.Written)))
        {
            Write(site, output);
        }
    }

    private static void Write(SiteModel site, SiteOutput output)
    {
        Pages(site, output, SiteLinks.Notices, site.Notices, null);
        foreach (var filter in site.Filters.SelectMany(group => group.Choices))
        {
            Pages(site, output, filter.Path, filter.Notices, filter);
        }

        output.Page(SiteLinks.Archive, html => ArchiveView.Write(html, site));
        output.Json(SiteFiles.NoticeList, JsonText.Compact, json => NoticeListJson.Write(json, site.Notices));
    }

    private static void Pages(SiteModel site, SiteOutput output, string path, IReadOnlyList<ListedNotice> notices, NoticeFilter? filter)
    {
        // The same on all of them, and half of each.
        var bar = new HtmlWriter();
        NoticeFilterBar.Write(bar, site, filter);
        foreach (var (page, entries) in PageNumber.Cut(path, notices, PageSize))
        {
            output.Page(page.Path, html => NoticeListView.Write(html, site, new NoticeListPage(filter, page, entries, bar)));
        }
    }
}

/// <summary>What one page of the list shows.</summary>
/// <param name="Filter">Null for all notices.</param>
/// <param name="Page">Its place.</param>
/// <param name="Notices">Its entries.</param>
/// <param name="FilterBar">The choices above them.</param>
internal sealed record NoticeListPage(NoticeFilter? Filter, PageNumber Page, IReadOnlyList<ListedNotice> Notices, HtmlWriter FilterBar);
