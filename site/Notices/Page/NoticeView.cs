using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The page of a notice.</summary>
internal sealed class NoticeView(SiteShell site)
{
    private readonly IReadOnlyList<AlternateLink> _alternates =
    [
        new("text/plain", "原文", SiteFiles.NoticeText), new("application/json", "公告记录", SiteFiles.NoticeRecord), .. site.FeedLinks,
    ];

    private readonly DocumentView _document = new(site);

    public void Write(HtmlWriter html, SiteNotice notice, Neighbours neighbours)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = notice.Path, Title = notice.Title, Description = notice.Summary, CanonicalUrl = site.UrlOf(notice.Path), IsArticle = true,
            Alternates = _alternates, JsonLd = json => NoticeJsonLd.Write(json, notice, site), Meta = ArticleTags.Of(notice, site),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("公告", SiteLinks.Notices), new(notice.Title)],
        });
        var answers = NoticeAnswers.Of(notice, site.Answers);
        html.Add("<article>\n"u8);
        Head(html, notice);
        PeriodBanner.Write(html, notice);
        html.Add("<div class=\"notice-tools chrome\"><button class=\"button button-secondary script-only\" type=\"button\" data-print>打印或另存 PDF</button></div>\n"u8);
        if (notice.Structure.Sections.Count == 0)
        {
            html.Add("<div class=\"notice-columns-plain\">\n"u8);
            _document.Write(html, notice, answers);
            html.Add("<div>\n"u8);
            answers?.WriteRest(html);
            NoticeParts.Write(html, notice, site);
        }
        else
        {
            html.Add("<div class=\"notice-columns\">\n<nav class=\"toc toc-wide chrome\" aria-labelledby=\"toc-wide\"><p class=\"toc-title\" id=\"toc-wide\">目录</p>\n"u8);
            var start = html.Written.Length;
            TableOfContents.Write(html, notice);
            var contents = start..html.Written.Length;
            html.Add("</nav>\n<div>\n<nav class=\"toc toc-narrow chrome\" id=\"contents\" aria-label=\"目录\"><details><summary>目录</summary>\n"u8).Again(contents);
            html.Add("</details></nav>\n"u8);
            _document.Write(html, notice, answers);
            answers?.WriteRest(html);
            NoticeParts.Write(html, notice, site);
            html.Add("<a class=\"to-contents chrome\" href=\"#contents\" data-to-contents>目录</a>\n"u8);
        }

        html.Add("</div>\n</div>\n"u8);
        neighbours.Write(html);
        html.Add("</article>"u8);
        site.Frame.Close(html);
    }

    private void Head(HtmlWriter html, SiteNotice notice)
    {
        html.Add("<div class=\"notice-head\"><h1>"u8);
        foreach (var line in notice.Structure.TitleLines)
        {
            html.Add($"<span class=\"title-line\" data-line=\"{line.Line}\">");
            TitleText.Write(html, line.Text);
            html.Add("</span>"u8);
        }

        if (notice.Structure.TitleLines.Count == 0)
        {
            TitleText.Write(html, notice.Title);
        }

        var published = notice.Front.PublishedAt;
        html.Add($"</h1>\n<ul class=\"notice-facts\"><li>发布机构：{Catalogue.IssuerOf(notice, site.Settings)}</li> ");
        html.Add($"<li>发布时间：<time datetime=\"{Iso.Machine(published)}\">{Iso.Shown(published)}</time></li>");
        if (notice.Front.Revision > 1)
        {
            html.Add($" <li><a href=\"#revisions\">第 {notice.Front.Revision} 版，{Iso.Shown(notice.Revisions[^1].At)} 更正</a>：{notice.Front.RevisionNote}</li>");
        }

        html.Add("</ul></div>\n"u8);
        if (notice.Front.IsExample)
        {
            html.Add("<p class=\"example-banner\">示例：本公告为演示而虚构，不是真实公文，请勿引用。</p>\n"u8);
        }
    }
}
