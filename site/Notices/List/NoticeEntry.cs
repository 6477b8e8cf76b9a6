using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>One notice in a list.</summary>
internal static class NoticeEntry
{
    /// <param name="html">Where to.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="isHidden">Whether it waits for the day on which it comes into the list's state.</param>
    public static void Write(HtmlWriter html, ListedNotice notice, bool isHidden = false)
    {
        html.Add($"<li class=\"notice-entry\"{Attr.Flag("hidden", isHidden)}><p class=\"notice-entry-title\"><a href=\"{notice.Path}\">{notice.Title}</a></p><p class=\"notice-entry-facts\">");
        if (notice.Dates is { } dates)
        {
            html.Add($"<span class=\"tag\" data-period-tag data-start=\"{Iso.Date(dates.Start)}\"{new Attr("data-end", Iso.Date(dates.End))} hidden></span>");
        }

        ExampleTag.Write(html, notice.IsExample);
        html.Add($" <span>{notice.Kind}</span> <span>发布于 <time datetime=\"{Iso.Machine(notice.PublishedAt)}\">{Iso.Shown(notice.PublishedAt)}</time></span>");
        if (notice.Dates is { } period)
        {
            html.Add($" <span>{notice.PeriodLabel}：{period.ToString()}</span>");
        }

        html.Add("</p></li>\n"u8);
    }
}
