using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Notices;

namespace PublicNotice.FeedbackApi.Seeing;

/// <summary>
/// How long a column of the site has not changed, beside the limit after which a check fails the whole site (政府网站与政务新媒体检查指标, 2019).
/// </summary>
/// <param name="Name">The column.</param>
/// <param name="Rule">The limit in words.</param>
/// <param name="ChangedOn">The day of the last change; null for never.</param>
/// <param name="FailsOn">The first day on which the check fails; null when there is nothing to count from.</param>
internal sealed record Staleness(string Name, string Rule, DateOnly? ChangedOn, DateOnly? FailsOn)
{
    private const int HomeDays = 14;
    private const int NoticeMonths = 6;
    private const int AnswerMonths = 3;
    private const int Warning = 3;

    public StalenessState StateOn(DateOnly today) =>
        FailsOn is not { } fails ? StalenessState.Empty
        : today >= fails ? StalenessState.Failed
        : today >= fails.AddDays(-Warning) ? StalenessState.Soon
        : StalenessState.Good;

    /// <summary>All that are watched.</summary>
    /// <param name="notices">The published notices.</param>
    /// <param name="oldestOpen">The receipt of the oldest case without an answer; null when all are answered.</param>
    public static IReadOnlyList<Staleness> Of(PublishedNotices notices, DateTimeOffset? oldestOpen)
    {
        var newest = notices.All.Count == 0 ? (DateOnly?)null : notices.All.Max(notice => ShanghaiTime.DateOf(notice.PublishedAt));
        var waits = oldestOpen is { } oldest ? ShanghaiTime.DateOf(oldest) : (DateOnly?)null;
        return
        [
            new("首页", $"{HomeDays} 天内应有更新", newest, newest?.AddDays(HomeDays + 1)),
            new("公告公示栏目", $"{NoticeMonths} 个月内应有更新", newest, newest?.AddMonths(NoticeMonths).AddDays(1)),
            new("咨询投诉：最早一件未答复的来件", $"{AnswerMonths} 个月内应当答复", waits, waits?.AddMonths(AnswerMonths).AddDays(1)),
        ];
    }
}

/// <summary>What a check would say.</summary>
internal enum StalenessState
{
    Good,
    Soon,
    Failed,
    Empty,
}
