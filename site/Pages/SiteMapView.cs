using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>网站地图</summary>
internal static class SiteMapView
{
    private const string Description = "本站的全部栏目、订阅和数据下载。";

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.SiteMap, Title = "网站地图", Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.SiteMap),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("网站地图")],
        });
        html.Add($"""
            <h1>网站地图</h1>
            <div class="site-map">
            <section><h2>公告和台账</h2><ul class="roomy">
            <li><a href="{SiteLinks.Notices}">全部公告</a>（{site.Notices.Count} 篇）</li>
            <li><a href="{SiteLinks.Archive}">按年份查看公告</a></li>
            <li><a href="{SiteLinks.Ledger}">整改台账</a>（{site.Items} 项）</li>
            </ul></section>
            <section><h2>反映和查询</h2><ul class="roomy">
            <li><a href="{SiteLinks.Feedback}">提意见、咨询或投诉</a></li>
            <li><a href="{SiteLinks.Track}">查询办理进度</a></li>
            <li><a href="{SiteLinks.Answers}">公开答复</a></li>
            <li><a href="{SiteLinks.Statistics}">办理统计和隐藏记录</a></li>
            <li><a href="{SiteLinks.Contact}">联系方式</a></li>
            </ul></section>

            """);
        foreach (var group in site.Filters.Where(group => group.Choices.Count > 0))
        {
            Links(html, "公告按" + group.Title, group.Choices.Select(choice => (choice.Label, choice.Path)));
        }

        html.Add($"<section><h2><a href=\"{SiteLinks.Divisions}\">处室</a></h2>");
        List(html, site.Content.Divisions.Select(division => (division.Name, SiteLinks.DivisionOf(division.Id))));
        Links(html, "关于本站", site.Pages.Select(page => (page.Title, page.Path)));
        Links(html, "订阅和数据",
        [
            .. site.FeedLinks.Select(link => (link.Type.Contains("atom", StringComparison.Ordinal) ? "公告订阅（Atom）" : "公告订阅（JSON Feed）", link.Href)),
            ("整改台账的表格和数据（CSV、JSON）", SiteLinks.Ledger), ("全部公告（JSON）", "/" + NoticeIndex.FileName), ("全站文件及其 SHA-256（JSON）", SiteFiles.FileList),
        ]);
        html.Add("</div>"u8);
        site.Frame.Close(html);
    }

    private static void Links(HtmlWriter html, string heading, IEnumerable<(string Text, string Href)> links)
    {
        html.Add($"<section><h2>{heading}</h2>");
        List(html, links);
    }

    private static void List(HtmlWriter html, IEnumerable<(string Text, string Href)> links)
    {
        html.Add("<ul class=\"roomy\">"u8);
        foreach (var (text, href) in links)
        {
            html.Add($"<li><a href=\"{href}\">{text}</a></li>");
        }

        html.Add("</ul></section>\n"u8);
    }
}
