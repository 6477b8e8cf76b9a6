namespace PublicNotice.Site;

/// <summary>The foot of every page: standing links, and who answers for the site.</summary>
internal static class SiteFooter
{
    public static void Write(HtmlWriter html, SiteSettings settings)
    {
        html.Add("<footer class=\"site-footer\"><div class=\"width\">\n"u8);
        if (settings.IsExample)
        {
            html.Add("<p class=\"example-note\"><strong class=\"tag tag-example\">示例</strong> 本站为演示系统：除注明来源的公告原文外，处室设置、备案信息和标有“示例”的公告均为虚构。</p>\n"u8);
        }

        html.Add($"""
            <ul class="footer-links">
            <li><a href="{SiteLinks.About}">关于本站</a></li>
            <li><a href="{SiteLinks.Contact}">联系方式</a></li>
            <li><a href="{SiteLinks.SiteMap}">网站地图</a></li>
            <li><a href="{SiteLinks.Divisions}">处室职责</a></li>
            <li><a href="{SiteLinks.Statistics}">办理统计</a></li>
            <li><a href="{SiteLinks.Privacy}">个人信息保护</a></li>
            <li><a href="{SiteLinks.Accessibility}">无障碍说明</a></li>
            <li><a href="{SiteLinks.Feedback}">日常咨询投诉</a></li>
            <li><a href="{SiteLinks.Staff}" rel="nofollow">工作人员入口</a></li>
            </ul>
            <ul class="footer-facts">
            <li>主办单位：{settings.Host}</li>

            """);
        Fact(html, settings.Operator is { } name ? $"承办单位：{name}" : null);
        html.Add($"<li>联系电话：<a href=\"tel:{settings.Contact.Phone}\">{settings.Contact.Phone}</a></li>\n<li>网站标识码：{settings.SiteIdCode}</li>\n");
        Fact(html, settings.Icp);
        Fact(html, settings.PoliceRecord);
        html.Add("</ul></div></footer>\n"u8);
    }

    private static void Fact(HtmlWriter html, string? fact)
    {
        if (fact is not null)
        {
            html.Add($"<li>{fact}</li>\n");
        }
    }
}
