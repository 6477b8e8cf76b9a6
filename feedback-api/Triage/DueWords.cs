using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>How near a deadline is, in words and by a class of the stylesheet.</summary>
internal readonly record struct DueWords(string Text, string Class)
{
    private const int SoonDays = 2;

    public static DueWords Of(Case @case, ReplyDeadline deadline, DateOnly today) => !@case.State.IsOpen()
        ? new(@case.State.StaffWord(), "due-done")
        : deadline.WorkingDaysLeft(today, @case.DueOn) switch
        {
            < 0 and var late => new($"已逾期 {-late} 个工作日", "due-late"),
            0 when today > @case.DueOn => new("已逾期", "due-late"),
            0 => new("今天截止", "due-soon"),
            <= SoonDays and var left => new($"剩 {left} 个工作日", "due-soon"),
            var left => new($"剩 {left} 个工作日", "due-later"),
        };
}
