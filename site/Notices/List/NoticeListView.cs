using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>One page of the notice list or of one of its filters.</summary>
internal static class NoticeListView
{
    private static readonly IReadOnlyList<MetaTag> Meta = ColumnTags.Of(ColumnTags.NoticeColumn, ColumnTags.NoticeDescription, ColumnTags.NoticeColumn);

    public static void Write(HtmlWriter html, SiteModel site, NoticeListPage list)
    {
        var filter = list.Filter;
        var name = filter is null ? "公告" : $"公告：{filter.Label}";
        site.Frame.Open(html, new PageHead
        {
            Path = list.Page.Path, Title = name + list.Page.Suffix, Description = ColumnTags.NoticeDescription, Alternates = site.FeedLinks,
            CanonicalUrl = site.UrlOf(list.Page.Path), Meta = Meta,
            Breadcrumbs = filter is null
                ? [new("首页", SiteLinks.Home), new("公告")]
                : [new("首页", SiteLinks.Home), new("公告", SiteLinks.Notices), new(filter.Label)],
        });
        html.Add($"<h1>{name}</h1>\n<p class=\"lede\">{ColumnTags.NoticeDescription}期限按北京时间计算，截止日当天 23:59 前都可以提意见。</p>\n");
        if (site.Notices.Count == 0)
        {
            html.Add($"<p>目前没有公告。您可以通过<a href=\"{SiteLinks.Feedback}\">日常咨询投诉</a>留言。</p>");
        }
        else
        {
            html.Add(list.FilterBar.Written);
            Entries(html, site, list, filter is { Facet: NoticeFilters.State } ? filter.Value : null);
        }

        site.Frame.Close(html);
    }

    private static void Entries(HtmlWriter html, SiteModel site, NoticeListPage list, string? state)
    {
        if (state is not null)
        {
            html.Add($"<p class=\"notification no-script-only\">本页按网站生成之日（{ChineseDate.Format(ShanghaiTime.DateOf(site.Now))}）的日期列出。今天是否在期限内，请以每条公告所列的起止日期为准。</p>\n");
        }

        html.Add($"<p class=\"meta-line\" role=\"status\" data-filter-count></p>\n<ul class=\"notice-list\" data-notice-list{new Attr("data-state-filter", state)}>\n");
        foreach (var notice in list.Notices)
        {
            NoticeEntry.Write(html, notice, state is not null && !NoticeFilters.IsIn(state, notice, site.Now));
        }

        html.Add($"</ul>\n<p class=\"notice-list-empty\">这里目前没有公告。<a href=\"{SiteLinks.Notices}\">查看全部公告</a></p>\n");
        Pager.Write(html, list.Page);
        html.Add($"<p class=\"more\"><a href=\"{SiteLinks.Archive}\">按年份查看</a></p>");
    }
}
