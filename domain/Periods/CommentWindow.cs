namespace PublicNotice.Domain;

/// <summary>
/// Whether a notice takes comments at an instant, with the sentence that tells the citizen. Page, form and API all ask
/// here, so that none of them can disagree (incidents T51, T52).
/// </summary>
/// <param name="State">The period's state; null for a notice that states no period.</param>
/// <param name="IsOpen">Whether comments on the notice are taken.</param>
/// <param name="Label">The state in a few words, e.g. 公示中，3 天后截止.</param>
/// <param name="Sentence">One sentence for the citizen: until when it is open, or when it was and what to do instead.</param>
public sealed record CommentWindow(PeriodState? State, bool IsOpen, string Label, string Sentence)
{
    private const string Instead = "您仍可通过“日常咨询投诉”留言，或使用公告所列联系方式反映。";

    /// <summary>Decides for one notice.</summary>
    /// <param name="period">The notice's disclosure period; null when it states none.</param>
    /// <param name="now">The instant of the question.</param>
    public static CommentWindow At(DisclosurePeriod? period, DateTimeOffset now)
    {
        if (period is null)
        {
            return new(null, false, "未设公开期限", "本公告未设公开期限，不专门征集意见。" + Instead);
        }

        return period.StateAt(now) switch
        {
            PeriodState.NotStarted => new(PeriodState.NotStarted, false, "未开始",
                $"本公告的公开期限为{Span(period)}，尚未开始，请自{ChineseDate.Format(period.Start)}起提交意见。" + Instead),
            PeriodState.Ended => new(PeriodState.Ended, false, "已结束",
                $"本公告的公开期限为{Span(period)}，现已结束，不再接收对本公告的意见。" + Instead),
            _ => new(PeriodState.Open, true, OpenLabel(period.DaysLeftAt(now)),
                period.End is null
                    ? $"本公告自{ChineseDate.Format(period.Start)}起长期公开，欢迎随时提出意见。"
                    : $"本公告正在公示，欢迎在{ChineseDate.Format(period.End.Value)} 23:59 前提出意见。"),
        };
    }

    private static string OpenLabel(int? daysLeft) => daysLeft switch
    {
        null => "公示中，长期公开",
        0 => "公示中，今天截止",
        _ => $"公示中，{daysLeft} 天后截止",
    };

    private static string Span(DisclosurePeriod period) => period.End is null ? period.ToString() : $"{period}（23:59 止）";
}
