namespace PublicNotice.Site;

/// <summary>
/// The page at an address that a notice had before. A static file cannot answer with a redirect: a refresh at once is its
/// standard stand-in, the link is for everybody else.
/// </summary>
internal static class MovedView
{
    public static void Write(HtmlWriter html, SiteShell site, SiteNotice notice, FormerAddress former)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = former.Path, Title = $"{notice.Title}（已移到新网址）", Description = notice.Summary,
            CanonicalUrl = site.UrlOf(notice.Path), RefreshTo = notice.Path, NoIndex = true,
        });
        html.Add($"<h1>这篇公告已移到新网址</h1>\n<p><a href=\"{notice.Path}\">{notice.Title}</a></p>");
        site.Frame.Close(html);
    }
}
