namespace PublicNotice.Site;

/// <summary>首页</summary>
internal static class HomeView
{
    private const int Shown = 8;

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead { Path = SiteLinks.Home, Alternates = site.FeedLinks, CanonicalUrl = site.UrlOf(SiteLinks.Home) });
        html.Add($"""
            <div class="home-intro"><h1>{site.Settings.SiteName}</h1><p class="lede">{site.Settings.Description}</p></div>
            <ul class="paths">
            <li><a class="path" href="{SiteLinks.Notices}"><span class="path-title">看公告</span> <span class="path-text">整改进展、公示和征求意见的全文</span></a></li>
            <li><a class="path" href="{SiteLinks.Feedback}"><span class="path-title">提意见</span> <span class="path-text">意见、建议、咨询、求助和投诉，可以不留姓名</span></a></li>
            <li><a class="path" href="{SiteLinks.Track}"><span class="path-title">查进度</span> <span class="path-text">用回执上的查询码查看办理情况和答复</span></a></li>
            </ul>
            <h2 id="notices">最新公告</h2>
            <ul class="notice-list" data-open-first>

            """);
        foreach (var notice in site.OpenFirst().Take(Shown))
        {
            NoticeEntry.Write(html, notice);
        }

        html.Add($"</ul>\n<p class=\"more\"><a href=\"{SiteLinks.Notices}\">查看全部公告</a></p>");
        site.Frame.Close(html);
    }
}
