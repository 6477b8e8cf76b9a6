using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>How near a deadline is, in words and by a class of the stylesheet.</summary>
internal readonly record struct DueWords(string Text, string Class)
{
    private const int SoonDays = 2;

    /// <summary>The heading that it stands under in a list by deadline.</summary>
    public string Group => Class switch
    {
        "due-late" => "已逾期",
        "due-soon" => "今天和两个工作日内",
        "due-later" => "以后",
        _ => "不再计时",
    };

    public static DueWords Of(CaseState state, DateOnly dueOn, ReplyDeadline deadline, DateOnly today) => !state.IsOpen()
        ? new(state.StaffWord(), "due-done")
        : deadline.WorkingDaysLeft(today, dueOn) switch
        {
            < 0 and var late => new($"已逾期 {-late} 个工作日", "due-late"),
            0 when today > dueOn => new("已逾期", "due-late"),
            0 => new("今天截止", "due-soon"),
            <= SoonDays and var left => new($"剩 {left} 个工作日", "due-soon"),
            var left => new($"剩 {left} 个工作日", "due-later"),
        };
}
