namespace PublicNotice.Site;

/// <summary>联系方式</summary>
internal static class ContactView
{
    private const string Description = "本单位的电话、信箱、地址和接听时间，以及检举控告的受理渠道。";

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.Contact, Title = "联系方式", Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.Contact),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("联系方式")],
        });
        html.Add($"""
            <h1>联系方式</h1>
            <p class="lede">不上网也可以反映意见：打电话、写信都可以，和网上提交的一样办理。</p>
            <section class="contact-page"><h2>{site.Settings.Bureau}</h2>

            """);
        ContactChannels.Write(html, site.Settings.Contact.AsContact());
        html.Add("</section>\n"u8);
        Discipline(html, site.Settings.Discipline);
        html.Add($"""
            <section class="contact-page"><h2>在网上反映</h2>
            <ul class="roomy">
            <li><a href="{SiteLinks.Feedback}">提意见、咨询或投诉</a></li>
            <li><a href="{SiteLinks.Track}">用查询码查办理进度</a></li>
            <li><a href="{SiteLinks.Divisions}">各处室的职责</a></li>
            </ul></section>
            """);
        site.Frame.Close(html);
    }

    private static void Discipline(HtmlWriter html, IReadOnlyList<DisciplineChannel> channels)
    {
        if (channels.Count == 0)
        {
            return;
        }

        html.Add("<section class=\"contact-page\"><h2>检举控告</h2>\n"u8);
        foreach (var channel in channels)
        {
            html.Add($"<div class=\"inset\"><p><strong>{channel.Name}</strong>");
            if (channel.Phone is { } phone)
            {
                html.Add($" <a href=\"tel:{phone}\">{phone}</a>");
            }

            if (channel.Url is { } url)
            {
                html.Add($" <a href=\"{url}\">{url}</a>");
            }

            html.Add("</p>"u8);
            if (channel.Note is { } note)
            {
                html.Add($"<p>{note}</p>");
            }

            html.Add("</div>\n"u8);
        }

        html.Add("</section>\n"u8);
    }
}
