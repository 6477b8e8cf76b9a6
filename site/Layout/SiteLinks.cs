using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Every address of the public site, in one place: views hold no addresses of their own.</summary>
public static class SiteLinks
{
    /// <summary>首页</summary>
    public const string Home = "/";

    /// <summary>公告列表</summary>
    public const string Notices = "/notices/";

    /// <summary>按年份查看公告</summary>
    public const string Archive = "/notices/archive/";

    /// <summary>整改台账</summary>
    public const string Ledger = "/ledger/";

    /// <summary>公开答复</summary>
    public const string Answers = "/answers/";

    /// <summary>The name of the public answers, wherever they are linked to.</summary>
    public const string AnswersName = "公开答复";

    /// <summary>办理统计</summary>
    public const string Statistics = "/statistics/";

    /// <summary>分类模型说明, where there is a model.</summary>
    public const string ModelCard = "/model-card/";

    /// <summary>The rows that the statistics are computed from.</summary>
    public const string StatisticsCsv = Statistics + "rows.csv";

    /// <inheritdoc cref="StatisticsCsv"/>
    public const string StatisticsJson = Statistics + "rows.json";

    /// <summary>The moderation log, a line an act.</summary>
    public const string ModerationCsv = Statistics + "moderation.csv";

    /// <inheritdoc cref="ModerationCsv"/>
    public const string ModerationJson = Statistics + "moderation.json";

    /// <summary>处室</summary>
    public const string Divisions = "/divisions/";

    /// <summary>搜索</summary>
    public const string Search = "/search/";

    /// <summary>日常咨询投诉: the standing channel, and the start of every form.</summary>
    public const string Feedback = "/feedback";

    /// <summary>查询进度</summary>
    public const string Track = "/track";

    /// <summary>工作人员入口</summary>
    public const string Staff = "/staff";

    /// <summary>关于本站</summary>
    public const string About = "/about/";

    /// <summary>个人信息保护</summary>
    public const string Privacy = "/privacy/";

    /// <summary>无障碍说明</summary>
    public const string Accessibility = "/accessibility/";

    /// <summary>Everything of one year as a plain list.</summary>
    public static string SearchIn(int year) => FormattableString.Invariant($"{Search}{year}/");

    /// <summary>A division's own page.</summary>
    public static string DivisionOf(string id) => $"{Divisions}{id}/";

    /// <summary>The public answers of one division.</summary>
    public static string AnswersOf(string division) => $"{Answers}division/{division}/";

    /// <summary>The public answers to submissions of one kind.</summary>
    public static string AnswersOfKind(FeedbackKind kind) => $"{Answers}kind/{kind.ToString().ToLowerInvariant()}/";

    /// <summary>The public answers about one notice.</summary>
    public static string AnswersOn(string notice) => $"{Answers}notice/{notice}/";

    /// <summary>The place of an answer on its page.</summary>
    public static string AnchorOfAnswer(string id) => $"answer-{id}";

    /// <summary>联系方式</summary>
    public const string Contact = "/contact/";

    /// <summary>网站地图</summary>
    public const string SiteMap = "/sitemap/";

    /// <summary>The form for one notice.</summary>
    public static string FeedbackOn(string noticeId) => $"{Feedback}?notice={noticeId}";

    /// <summary>The form for one rectification item.</summary>
    public static string FeedbackOn(string noticeId, ItemId item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"{Feedback}?notice={noticeId}&item={item.Value}";
    }
}
