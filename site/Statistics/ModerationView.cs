namespace PublicNotice.Site;

/// <summary>隐藏记录: how often which rule hid a published answer, by month. Codes stay when words change.</summary>
internal static class ModerationView
{
    public static void Write(HtmlWriter html, IReadOnlyList<ModerationEntry> log)
    {
        html.Add("<h2 id=\"moderation\">隐藏记录</h2>\n"u8);
        if (log.Count == 0)
        {
            html.Add("<p>没有隐藏过公开的答复。</p>"u8);
            return;
        }

        html.Add($"<p>已经公开的答复被隐藏或恢复，每一次都在这里。每条隐藏的答复原处留有说明，见<a href=\"{SiteLinks.Answers}\">公开答复</a>；因为逐条公开，这里的次数不作合并。</p>\n");
        html.Add("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"moderation\"><table class=\"statistics moderation\" data-testid=\"moderation\">\n<thead><tr><th scope=\"col\">月份</th><th scope=\"col\">理由</th><th scope=\"col\">代码</th><th scope=\"col\">次数</th></tr></thead>\n<tbody>\n"u8);
        foreach (var group in log.GroupBy(entry => (Month: MonthOf(entry), Code: entry.Code ?? entry.Act)))
        {
            html.Add($"<tr><th scope=\"row\">{group.Key.Month}</th><th scope=\"row\">{group.First().Rule ?? "恢复公开"}</th><td>{group.Key.Code}</td><td>{group.Count()}</td></tr>\n");
        }

        html.Add("</tbody></table></div>\n"u8);
    }

    private static string MonthOf(ModerationEntry entry) => Iso.Date(entry.On)![..7];
}
