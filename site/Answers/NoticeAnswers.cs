namespace PublicNotice.Site;

/// <summary>
/// What was answered about a notice, on its own page: below the item that it concerns, or after the text. The newest
/// few of each place; the rest is on a list of its own, so that no page grows without end.
/// </summary>
internal sealed class NoticeAnswers
{
    private const int Shown = 5;

    private readonly string _notice;
    private readonly ILookup<string, PublicAnswer> _byItem;

    private NoticeAnswers(SiteNotice notice, IReadOnlyList<PublicAnswer> answers)
    {
        _notice = notice.Id;
        var items = notice.Items.Select(item => item.Id.Value).ToHashSet(StringComparer.Ordinal);
        // An item that a later revision dropped has no place any more: nothing is attached to what looks like it (incident T70).
        _byItem = answers.ToLookup(answer => answer.Item is { } item && items.Contains(item) ? item : "", StringComparer.Ordinal);
    }

    /// <summary>Null where there are none, as for most.</summary>
    public static NoticeAnswers? Of(SiteNotice notice, PublicAnswers answers) =>
        answers.On(notice.Id) is { Count: > 0 } own ? new NoticeAnswers(notice, own) : null;

    /// <summary>Below an item.</summary>
    public void WriteAt(HtmlWriter html, SiteItem item, string heading)
    {
        var answers = _byItem[item.Id.Value].ToList();
        if (answers.Count > 0)
        {
            html.Add($"<details class=\"item-answers chrome\" open data-testid=\"item-answers\"><summary>公开的答复（{answers.Count} 条）</summary>\n");
            All(html, answers, heading == "h3" ? "h4" : "h5");
            html.Add("</details>\n"u8);
        }
    }

    /// <summary>After the text.</summary>
    public void WriteRest(HtmlWriter html)
    {
        var answers = _byItem[""].ToList();
        if (answers.Count > 0)
        {
            html.Add("<section class=\"notice-part\" aria-labelledby=\"answers\"><h2 id=\"answers\">公开的答复</h2>\n"u8);
            All(html, answers, "h3");
            html.Add("</section>\n"u8);
        }
    }

    private void All(HtmlWriter html, List<PublicAnswer> answers, string heading)
    {
        foreach (var answer in answers.Take(Shown))
        {
            AnswerCard.Begin(html, answer, heading);
            if (answer.Item is not null && _byItem[""].Contains(answer))
            {
                html.Add($"<p class=\"meta-line answer-about\">针对的事项 {answer.ItemNumber} 已不在现行版本中。</p>\n");
            }

            AnswerCard.End(html, answer);
        }

        if (answers.Count > Shown)
        {
            html.Add($"<p class=\"more\"><a href=\"{SiteLinks.AnswersOn(_notice)}\">查看本公告的全部公开答复</a></p>\n");
        }
    }
}
