using System.Text;

namespace PublicNotice.Site;

/// <summary>A page that comms write.</summary>
internal static class StaticPageView
{
    public static void Write(HtmlWriter html, SiteModel site, StaticPage page)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = page.Path, Title = page.Title, Description = page.Description, CanonicalUrl = site.UrlOf(page.Path),
            Breadcrumbs = [new("首页", SiteLinks.Home), new(page.Title)],
        });
        html.Add($"<h1>{page.Title}</h1>\n<div class=\"prose\">").Add(Encoding.UTF8.GetBytes(page.Html)).Add("</div>"u8);
        site.Frame.Close(html);
    }
}
