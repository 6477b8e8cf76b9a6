using System.Globalization;

namespace PublicNotice.Site;

/// <summary>办理统计: what was received and answered and how long it took, with what each number means, and the moderation log.</summary>
internal static class StatisticsView
{
    public const string Title = "办理统计";
    private const string Description = "公众来件的收到件数、答复件数、答复率和办理用时，以及公开答复的隐藏记录；每个数字都可以用公开的数据重新计算。";

    private static readonly IReadOnlyList<MetaTag> Meta = ColumnTags.Of(Title, Description, ColumnTags.NoticeColumn);

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.Statistics, Title = Title, Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.Statistics), Meta = Meta,
            Breadcrumbs = [new("首页", SiteLinks.Home), new(SiteLinks.AnswersName, SiteLinks.Answers), new(Title)],
        });
        html.Add($"<h1>{Title}</h1>\n<p class=\"lede\">{Description}</p>\n");
        if (site.Answers.Export is not { } export)
        {
            html.Add("<p>目前没有统计数据。</p>"u8);
        }
        else
        {
            html.Add($"<p class=\"meta-line\">统计截至 <time datetime=\"{Iso.Date(export.AsOf)}\">{Iso.Date(export.AsOf)}</time>，每天更新。保密件（检举控告等）一律不计入本页的任何数字。</p>\n");
            Downloads(html);
            Years(html, export);
            Definitions(html);
            ModerationView.Write(html, export.Moderation);
            if (ModelCardView.IsThere(site))
            {
                html.Add($"<h2>{ModelCardView.Title}</h2>\n<p>来件由模型建议分派到哪个处室，由工作人员决定。模型有多准、错在哪里，见<a href=\"{SiteLinks.ModelCard}\">{ModelCardView.Title}</a>。</p>\n");
            }
        }

        site.Frame.Close(html);
    }

    private static void Downloads(HtmlWriter html) => html.Add($"""
        <ul class="downloads">
        <li><a href="{SiteLinks.StatisticsCsv}" download>逐件数据 CSV（可用 Excel、WPS 打开）</a></li>
        <li><a href="{SiteLinks.StatisticsJson}" download>逐件数据 JSON</a></li>
        <li><a href="{SiteLinks.ModerationCsv}" download>隐藏记录 CSV</a></li>
        <li><a href="{SiteLinks.ModerationJson}" download>隐藏记录 JSON</a></li>
        </ul>

        """);

    private static void Years(HtmlWriter html, PublicExport export)
    {
        if (export.Rows.Count == 0 && export.WithheldYears.Count == 0)
        {
            html.Add("<p>还没有收到来件。</p>\n"u8);
        }

        foreach (var year in export.Rows.GroupBy(row => row.Year).OrderByDescending(year => year.Key))
        {
            Year(html, year.Key, [.. year]);
        }

        foreach (var year in export.WithheldYears)
        {
            html.Add($"<h2>{year} 年收到的来件</h2>\n<p>不足 {AnswerFigures.Least} 件，不公布。</p>\n");
        }
    }

    private static void Year(HtmlWriter html, int year, IReadOnlyList<StatisticsRow> rows)
    {
        html.Add($"<h2 id=\"y{year}\">{year} 年收到的来件</h2>\n<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"y{year}\"><table class=\"statistics\" data-testid=\"statistics\">\n");
        html.Add("<thead><tr><th scope=\"col\">处室</th><th scope=\"col\">类型</th><th scope=\"col\">收到</th><th scope=\"col\">答复</th><th scope=\"col\">答复率</th><th scope=\"col\">用时中位数</th><th scope=\"col\">九成不超过</th></tr></thead>\n<tbody>\n"u8);
        foreach (var group in rows.GroupBy(row => (row.Division, row.DivisionName, row.Kind)))
        {
            Row(html, group.Key.DivisionName ?? group.Key.Division ?? "其他处室及未分派", group.Key.Kind ?? "合并", AnswerFigures.Of([.. group]), false);
        }

        Row(html, "全部", "全部", AnswerFigures.Of(rows), true);
        html.Add("</tbody></table></div>\n"u8);
    }

    private static void Row(HtmlWriter html, string division, string kind, AnswerFigures figures, bool isTotal)
    {
        html.Add($"<tr{new Attr("class", isTotal ? "statistics-total" : null)}><th scope=\"row\">{division}</th><th scope=\"row\">{kind}</th><td>{figures.Received}</td>");
        html.Add($"<td>{Number(figures.Answered)}</td><td>{Percent(figures.Permille)}</td><td>{Days(figures.Median)}</td><td>{Days(figures.NinetiethPercentile)}</td></tr>\n");
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "不公布";

    private static string Percent(int? permille) => permille is { } value ? (value / 10m).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "不公布";

    private static string Days(int? days) => days is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} 个工作日") : "—";

    private static void Definitions(HtmlWriter html) => html.Add($"""
        <h2>数字的含义</h2>
        <dl class="definitions prose">
        <dt>收到</dt><dd>当年收到的来件，每件在逐件数据里占一行。不含：保密件、来件人撤回的、经人工认定的无效信息、并入另一件的（与另一件合计一件）。公开后又隐藏的，计入。</dd>
        <dt>答复</dt><dd>已经答复，或者已书面告知不予受理、转送其他机关、属于重复反映的。答复后又重新办理的，办结前按未答复计。</dd>
        <dt>答复率</dt><dd>答复件数 ÷ 收到件数，保留一位小数。</dd>
        <dt>用时</dt><dd>从收到之日的次日起，到答复之日，按工作日计算。中位数：用时从短到长排列，第 50% 位（向上取整）的那一件；九成不超过：第 90% 位的那一件。答复不足 {AnswerFigures.Least} 件的不计算，写作“—”。</dd>
        <dt>不足 {AnswerFigures.Least} 件的</dt><dd>一个处室的一类来件，收到或答复的件数在 1 到 {AnswerFigures.Least - 1} 之间的，不单独列出，与同一处室的其他类型合并；仍然不足的，与其他处室合并；全年都不足的，不公布。逐件数据也作同样的合并。</dd>
        </dl>

        """);
}
