namespace PublicNotice.Site;

/// <summary>公开答复: one page of all of them, or of one choice.</summary>
internal static class AnswerListView
{
    private const string Title = SiteLinks.AnswersName;
    private const string Description = "公众来件和本单位的答复，经来件人同意并隐去个人信息后公开。";

    private static readonly IReadOnlyList<MetaTag> Meta = ColumnTags.Of(Title, Description, ColumnTags.NoticeColumn);

    public static void Write(HtmlWriter html, SiteModel site, AnswerFilter? filter, PageNumber page, IReadOnlyList<PublicAnswer> answers)
    {
        var name = filter is null ? Title : $"{Title}：{filter.Label}";
        site.Frame.Open(html, new PageHead
        {
            Path = page.Path, Title = name + page.Suffix, Description = Description, CanonicalUrl = site.UrlOf(page.Path), Meta = Meta,
            Breadcrumbs = filter is null
                ? [new("首页", SiteLinks.Home), new(Title)]
                : [new("首页", SiteLinks.Home), new(Title, SiteLinks.Answers), new(filter.Label)],
        });
        html.Add($"<h1>{name}</h1>\n<p class=\"lede\">{Description}来件摘要由工作人员改写，不是原文。</p>\n");
        html.Add($"<p class=\"more\"><a href=\"{SiteLinks.Statistics}\">办理统计和隐藏记录</a></p>\n");
        if (site.Answers.All.Count == 0)
        {
            html.Add($"<p>目前没有公开的答复。您可以<a href=\"{SiteLinks.Feedback}\">提意见、咨询或投诉</a>；提交时选择同意公开，答复后可能公开在这里。</p>");
        }
        else
        {
            Filters(html, site, filter);
            foreach (var answer in answers)
            {
                AnswerCard.Begin(html, answer, "h2");
                About(html, site, answer);
                AnswerCard.End(html, answer);
            }

            Pager.Write(html, page);
        }

        site.Frame.Close(html);
    }

    private static void Filters(HtmlWriter html, SiteModel site, AnswerFilter? current)
    {
        html.Add($"<details class=\"filters\"><summary>筛选{(current is null ? "" : "：")}{current?.Label}</summary>\n<div class=\"filter-groups\">\n");
        Group(html, "类型", AnswerFilters.Kinds(site), current);
        Group(html, "处室", AnswerFilters.Divisions(site), current);
        html.Add("</div>\n</details>\n"u8);
    }

    private static void Group(HtmlWriter html, string title, IReadOnlyList<AnswerFilter> choices, AnswerFilter? current)
    {
        html.Add($"<div class=\"filter-group\" role=\"group\" aria-label=\"{title}\"><p class=\"filter-title\">{title}</p><ul>");
        html.Add($"<li><a href=\"{SiteLinks.Answers}\"{Current(choices.All(choice => choice.Path != current?.Path))}>全部</a></li>\n");
        foreach (var choice in choices)
        {
            html.Add($"<li><a href=\"{choice.Path}\"{Current(choice.Path == current?.Path)}>{choice.Label}<span class=\"filter-count\">（{choice.Answers.Count}）</span></a></li>\n");
        }

        html.Add("</ul></div>\n"u8);
    }

    private static Attr Current(bool isCurrent) => new("aria-current", isCurrent ? "true" : null);

    private static void About(HtmlWriter html, SiteModel site, PublicAnswer answer)
    {
        if (answer.Notice is null)
        {
            return;
        }

        var place = answer.ItemNumber is null ? "" : $" {answer.ItemNumber}";
        html.Add("<p class=\"meta-line answer-about\">针对："u8);
        if (site.AddressOf(answer) is { } address)
        {
            html.Add($"<a href=\"{address}\">{answer.NoticeTitle}{place}</a>");
        }
        else
        {
            html.Add($"{answer.NoticeTitle}{place}");
        }

        html.Add("</p>\n"u8);
    }
}
