using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary>What a report is about.</summary>
/// <param name="Title">Its title.</param>
/// <param name="FileName">The name of its files, without ending.</param>
/// <param name="AsOf">The day on whose end everything is judged.</param>
internal sealed record ReportScope(string Title, string FileName, DateOnly AsOf)
{
    private const int DaysOfWeek = 7;

    /// <summary>The first day whose cases are counted; null for all.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The notice whose cases alone are counted; null for all.</summary>
    public string? Notice { get; private init; }

    /// <summary>The week, Monday to Sunday, that a day lies in; one that is not over is judged on the day it has come to.</summary>
    /// <param name="day">A day of the week.</param>
    /// <param name="asOf">The latest day that anything is known of.</param>
    public static ReportScope Week(DateOnly day, DateOnly asOf)
    {
        var monday = MondayOf(day);
        var sunday = monday.AddDays(DaysOfWeek - 1);
        var isOver = asOf >= sunday;
        return new ReportScope(
            $"公众意见周报（{ChineseDate.Format(monday)}至{ChineseDate.Format(sunday)}{(isOver ? "" : $"，截至{ChineseDate.Format(asOf)}")}）",
            FormattableString.Invariant($"week-{monday:yyyy-MM-dd}"),
            isOver ? sunday : asOf)
        {
            From = monday,
        };
    }

    /// <summary>Everything about a notice until a day.</summary>
    public static ReportScope OfNotice(string notice, DateOnly asOf) =>
        new($"公告 {notice} 公众意见办理情况（截至{ChineseDate.Format(asOf)}）", "notice-" + FileNameOf(notice), asOf) { Notice = notice };

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    /// <summary>Whether a case is one of the report's.</summary>
    public bool Holds(CaseRow row) => row.IsReportable && (Notice is null || row.Notice == Notice);

    /// <summary>Whether a day lies in the report's time.</summary>
    public bool Holds(DateOnly? day) => day is { } known && known <= AsOf && (From is null || known >= From);

    // Letters of any script stay, or two notices with Chinese names would share a file.
    private static string FileNameOf(string notice) => string.Concat(notice.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
}
