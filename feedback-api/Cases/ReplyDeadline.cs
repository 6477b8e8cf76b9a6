using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>Section <c>ReplyDeadline</c>: how long the bureau has to answer.</summary>
public sealed class ReplyDeadlineOptions
{
    /// <summary>
    /// 办理期限 in working days, counted from the day after receipt. Default 7
    /// (政府网站与政务新媒体检查指标, 2019: 7 working days for a plain message).
    /// </summary>
    [Range(1, 60, ErrorMessage = "ReplyDeadline:WorkingDays 应在 1 到 60 之间（工作日）。")]
    public int WorkingDays { get; set; } = 7;
}

/// <summary>办理期限: computes by when a case must be answered.</summary>
internal sealed class ReplyDeadline(WorkingDayCalendar calendar, IOptions<ReplyDeadlineOptions> options)
{
    private Tuple<DateOnly, WorkingDayDeadline>? _last;

    /// <summary>The last day, with the days that were passed over.</summary>
    public WorkingDayDeadline For(DateTimeOffset receivedAt)
    {
        // Counted once a day, not once a submission.
        var date = ShanghaiTime.DateOf(receivedAt);
        if (Volatile.Read(ref _last) is { } last && last.Item1 == date)
        {
            return last.Item2;
        }

        var deadline = calendar.Add(date, options.Value.WorkingDays);
        Volatile.Write(ref _last, Tuple.Create(date, deadline));
        return deadline;
    }

    /// <summary>The same with each step shown; null when it no longer leads to the date that was promised.</summary>
    public DeadlineWork? Work(DateTimeOffset clockStartedAt, DateOnly promised) =>
        For(clockStartedAt) is var counted && counted.Date == promised
            ? new DeadlineWork(ShanghaiTime.DateOf(clockStartedAt), options.Value.WorkingDays, counted.Date, counted.Skipped, counted.IsEstimate)
            : null;

    /// <summary>How it is counted, in words.</summary>
    public string Rule => $"自收到之日的次日起 {options.Value.WorkingDays} 个工作日内";

    /// <summary>How many working days are left after today: negative once it has passed.</summary>
    public int WorkingDaysLeft(DateOnly today, DateOnly dueOn) => today <= dueOn
        ? calendar.Count(today, dueOn, countsFirstDay: false).Days
        : -calendar.Count(dueOn, today, countsFirstDay: false).Days;
}
