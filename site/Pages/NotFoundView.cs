namespace PublicNotice.Site;

/// <summary>The page that stands in for one that is not there.</summary>
internal static class NotFoundView
{
    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead { Path = SiteFiles.NotFound, Title = "没有找到这个页面", NoIndex = true });
        html.Add($"""
            <h1>没有找到这个页面</h1>
            <div class="prose"><p>网址可能输错了，或者页面已经移走。您可以：</p>
            <ul class="roomy">
            <li><a href="{SiteLinks.Notices}">查看全部公告</a></li>
            <li><a href="{SiteLinks.Feedback}">提意见、咨询或投诉</a></li>
            <li><a href="{SiteLinks.Track}">用查询码查办理进度</a></li>
            <li>拨打 <a href="tel:{site.Settings.Contact.Phone}">{site.Settings.Contact.Phone}</a></li>
            </ul></div>
            """);
        site.Frame.Close(html);
    }
}
