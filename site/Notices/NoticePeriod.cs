using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A notice's disclosure period with its numbers under both ways of counting, because practice is split.</summary>
/// <param name="Label">The words that introduce it, e.g. 公开期限.</param>
/// <param name="Dates">The dates.</param>
/// <param name="CountsFirstDay">What the text or the editor says of the first day; null when neither does.</param>
/// <param name="WithFirstDay">Working days when the first day counts; null without an end.</param>
/// <param name="WithoutFirstDay">Working days when it does not.</param>
public sealed record NoticePeriod(
    string Label, DisclosurePeriod Dates, bool? CountsFirstDay, WorkingDayCount? WithFirstDay, WorkingDayCount? WithoutFirstDay)
{
    public const string DefaultLabel = "公开期限";

    public static NoticePeriod Of(string label, DisclosurePeriod dates, bool? countsFirstDay, WorkingDayCalendar calendar) => new(
        label, dates, countsFirstDay,
        dates.End is { } end ? calendar.Count(dates.Start, end, countsFirstDay: true) : null,
        dates.End is { } last ? calendar.Count(dates.Start, last, countsFirstDay: false) : null);

    /// <summary>The numbers in words, estimates marked.</summary>
    public string? Days()
    {
        if (Dates.CalendarDays is not { } days || WithFirstDay is not { } with || WithoutFirstDay is not { } without)
        {
            return null;
        }

        var working = CountsFirstDay switch
        {
            true => $"其中工作日 {with.Days} 个（起始日计入）",
            false => $"其中工作日 {without.Days} 个（起始日不计）",
            null => $"其中工作日 {with.Days} 个（起始日计入）或 {without.Days} 个（起始日不计）",
        };
        var estimate = with.IsEstimate ? "；部分年份的放假安排尚未公布，工作日数为估算" : "";
        return $"首尾两日都算，共 {days} 天，{working}{estimate}。";
    }
}
