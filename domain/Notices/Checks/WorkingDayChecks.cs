namespace PublicNotice.Domain;

/// <summary>Checks a stated period against the calendar of working days.</summary>
internal static class WorkingDayChecks
{
    /// <summary>Reports a start on a day off and a number of working days that the dates do not make.</summary>
    public static void Check(StatedPeriod period, WorkingDayCalendar calendar, Findings findings)
    {
        if (period.Start is { } first && calendar.ReasonOff(first) is { } reason)
        {
            findings.Warn(DiagnosticCode.StartsOnDayOff, period.Line, period.Column - 1,
                $"公开期限从{ChineseDate.Format(first)}开始，当天是{reason}，请确认是否应从工作日开始。");
        }

        if (period is { Start: { } start, End: { } end, StatedWorkingDays: { } stated } && start <= end)
        {
            CheckCount(period, stated, calendar.Count(start, end, countsFirstDay: true), calendar.Count(start, end, countsFirstDay: false), findings);
        }
    }

    private static void CheckCount(StatedPeriod period, int stated, WorkingDayCount withFirst, WorkingDayCount without, Findings findings)
    {
        if (withFirst.IsEstimate || without.IsEstimate)
        {
            findings.Warn(DiagnosticCode.CalendarUnknown, period.Line, period.Column - 1,
                "公开期限涉及的年份还没有放假安排，工作日数只是按周一至周五的估算，放假安排公布后请再核对。");
        }

        var both = $"首日计入为 {withFirst.Days} 个工作日、首日不计为 {without.Days} 个工作日";
        if (period.CountsFirstDay is { } counts ? stated != (counts ? withFirst : without).Days : stated != withFirst.Days && stated != without.Days)
        {
            findings.Warn(DiagnosticCode.WorkingDaysDisagree, period.Line, period.Column - 1,
                $"文中写明 {stated} 个工作日，而起止日期{both}，不相符，请核对日期或天数。");
        }
        else if (period.CountsFirstDay is null && withFirst.Days != without.Days)
        {
            findings.Warn(DiagnosticCode.WorkingDaysOneRule, period.Line, period.Column - 1,
                $"文中写明 {stated} 个工作日，只有{(stated == withFirst.Days ? "首日计入" : "首日不计")}时才相符（{both}），请写明是否含首日。");
        }
    }
}
