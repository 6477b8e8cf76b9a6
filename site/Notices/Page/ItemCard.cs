using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A rectification item: its lines as written, and below them who is responsible and how to speak of it.</summary>
internal static class ItemCard
{
    /// <param name="html">Where to.</param>
    /// <param name="notice">Whose item it is.</param>
    /// <param name="own">The item.</param>
    /// <param name="heading">h3 or h4.</param>
    /// <param name="isExample">Whether the divisions are invented.</param>
    /// <param name="answers">What was answered about the notice; null for nothing.</param>
    public static void Write(HtmlWriter html, SiteNotice notice, SiteItem own, string heading, bool isExample, NoticeAnswers? answers)
    {
        var item = own.Item;
        html.Add($"<section class=\"item\" id=\"{own.Id.Anchor}\" aria-label=\"{own.Number} {item.Title}\" data-testid=\"item\"><div class=\"item-text\">\n");
        HeadingLine.Write(html, notice, item.Heading, heading, null, RunIn.LengthOf(item.Heading.Text), item);
        foreach (var line in item.Paragraphs)
        {
            DocumentView.Line(html, notice, line, item);
        }

        html.Add("</div>\n<div class=\"item-foot chrome\"><p class=\"item-division\">"u8);
        Responsible(html, own, ShanghaiTime.DateOf(notice.Front.PublishedAt), isExample);
        html.Add("</p>\n<p class=\"item-links\">"u8);
        if (notice.Period is not null)
        {
            html.Add($"<a class=\"item-action\" href=\"{SiteLinks.FeedbackOn(notice.Id, own.Id)}\" aria-label=\"对本项提意见：{own.Number} {item.Title}\">对本项提意见</a> ");
        }

        html.Add($"<a href=\"#{own.Id.Anchor}\" aria-label=\"本项链接：{own.Number}\">本项链接</a></p></div>");
        answers?.WriteAt(html, own, heading);
        html.Add("</section>\n"u8);
    }

    private static void Responsible(HtmlWriter html, SiteItem own, DateOnly published, bool isExample)
    {
        if (own.Progress is { } progress)
        {
            html.Add($"<span class=\"item-progress\">进展：{progress}</span> ");
        }

        if (own.Lead is { } lead)
        {
            html.Add($"牵头处室：<a href=\"{SiteLinks.DivisionOf(lead.Id)}\">{lead.NameOn(published)}</a>");
            ExampleTag.Write(html, isExample);
        }

        if (own.Supporting.Count > 0)
        {
            html.Add($" 配合处室：{string.Join("、", own.Supporting.Select(division => division.NameOn(published)))}");
        }
    }
}
