using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// The period. Without a script the page shows the dates and claims no state: it may have been built yesterday. The state
/// is filled in by period-banner.js from the same dates, by the same rule.
/// </summary>
internal static class PeriodBanner
{
    public static void Write(HtmlWriter html, SiteNotice notice)
    {
        if (notice.Period is not { } period)
        {
            html.Add($"<section class=\"period\" aria-label=\"提意见\"><div class=\"period-facts\"><p class=\"period-sentence\">{CommentWindow.At(null, default).Sentence}</p></div>\n");
            html.Add($"<div class=\"period-actions chrome\"><a class=\"button\" href=\"{SiteLinks.Feedback}\">日常咨询投诉</a></div></section>\n");
            return;
        }

        var (start, end) = (period.Dates.Start, period.Dates.End);
        html.Add($"<section class=\"period\" aria-labelledby=\"period-title\" data-period-banner data-start=\"{Iso.Date(start)}\"{new Attr("data-end", Iso.Date(end))}");
        html.Add($" data-sentence-not-started=\"{SentenceAt(period, ShanghaiTime.StartOf(start).AddSeconds(-1))}\" data-sentence-open=\"{SentenceAt(period, ShanghaiTime.StartOf(start))}\"");
        html.Add($"{new Attr("data-sentence-ended", end is { } over ? SentenceAt(period, ShanghaiTime.EndOf(over)) : null)}>\n");
        html.Add($"<div class=\"period-facts\"><h2 class=\"visually-hidden\" id=\"period-title\">{period.Label}</h2><p class=\"period-state\" data-period-label hidden></p>\n");
        html.Add($"<p class=\"period-dates\"><span class=\"period-label\">{period.Label}</span> <strong><time datetime=\"{Iso.Date(start)}\">{ChineseDate.Format(start)}</time></strong>");
        if (end is { } last)
        {
            html.Add($"<span class=\"period-to\">至</span><strong><time datetime=\"{Iso.Date(last)}\">{ChineseDate.Format(last)}</time></strong></p>\n");
        }
        else
        {
            html.Add("起<strong class=\"period-to\">长期公开</strong></p>\n"u8);
        }

        html.Add($"<p class=\"period-sentence\" data-period-sentence>{Timeless(period)}</p>\n");
        if (period.Days() is { } days)
        {
            html.Add($"<p class=\"period-days\">{days}</p>\n");
        }

        html.Add($"""
            </div>
            <div class="period-actions chrome">
            <a class="button button-large action-comment" href="{SiteLinks.FeedbackOn(notice.Id)}" data-testid="comment">我要提意见</a>
            <a class="button button-secondary action-standing" href="{SiteLinks.Feedback}">日常咨询投诉</a>
            <a class="period-calendar" href="{SiteFiles.NoticePeriod}">把期限加到日历</a>
            </div></section>

            """);
    }

    // True on whatever day it is read.
    private static string Timeless(NoticePeriod period) => period.Dates.End is null
        ? SentenceAt(period, ShanghaiTime.StartOf(period.Dates.Start))
        : "在上述日期内可以对本公告提意见（按北京时间，截止日 23:59 止）；其他时间请通过“日常咨询投诉”留言。";

    private static string SentenceAt(NoticePeriod period, DateTimeOffset instant) => CommentWindow.At(period.Dates, instant).Sentence;
}
