using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Checks of the disclosure period that need no calendar of working days.</summary>
internal static partial class PeriodChecks
{
    private const int ShortestUsual = 7;

    /// <summary>Reports what the period lacks and where it contradicts itself.</summary>
    public static void Check(Notice notice, Findings findings)
    {
        CheckResult(notice, findings);
        if (notice.Period is not { } period)
        {
            findings.Warn(DiagnosticCode.NoPeriod, 0, 0, "全文没有写明公开期限，请写明起止日期，或写明“长期公开”。");
            return;
        }

        CheckEnds(period, findings);
        if (period is not { Start: { } start, End: { } end })
        {
            return;
        }

        var days = end.DayNumber - start.DayNumber + 1;
        if (days < 1)
        {
            findings.Fail(DiagnosticCode.EndBeforeStart, period.Line, period.Column - 1,
                $"截止日期{ChineseDate.Format(end)}早于开始日期{ChineseDate.Format(start)}，截止年份可能应为 {MeantYear(start, end)} 年，请核对后改正。");
            return;
        }

        if (days < ShortestUsual)
        {
            findings.Warn(DiagnosticCode.ShortPeriod, period.Line, period.Column - 1,
                $"公开期限只有 {days} 个自然日，少于通常的 {ShortestUsual} 日，请确认是否足够。");
        }

        if (period.StatedCalendarDays is { } stated && stated != days && stated != days - 1)
        {
            findings.Warn(DiagnosticCode.CalendarDaysDisagree, period.Line, period.Column - 1,
                $"文中写明 {stated} 日，而起止日期按首日计入为 {days} 日、首日不计为 {days - 1} 日，请核对日期或天数。");
        }
    }

    private static void CheckEnds(StatedPeriod period, Findings findings)
    {
        var unreadable = findings.Has(DiagnosticCode.UnreadableDate, period.Line) || findings.Has(DiagnosticCode.YearLeftOut, period.Line);
        if (period.Start is null && !unreadable)
        {
            findings.Warn(DiagnosticCode.NoStart, period.Line, period.Column - 1,
                $"“{period.Text}”没有写明开始日期，将从发布之日起算，请确认或写明开始日期。");
        }

        // A last day that is written and cannot be read is no missing one.
        if (period.End is null && !period.IsOpenEnded && !unreadable)
        {
            ReportNoEnd(period, findings);
        }
    }

    private static void ReportNoEnd(StatedPeriod period, Findings findings)
    {
        if (period.Start is null)
        {
            findings.Warn(DiagnosticCode.NoEnd, period.Line, period.Column - 1,
                $"“{period.Text}”没有写明截止日期，请算出并写明最后一天。");
            return;
        }

        findings.Fail(DiagnosticCode.NoEnd, period.Line, period.Column - 1 + period.Text.Length,
            "开始日期之后没有截止日期，请补上最后一天，或写明“长期公开”。");
    }

    private static int MeantYear(DateOnly start, DateOnly end) =>
        (end.Month, end.Day).CompareTo((start.Month, start.Day)) >= 0 ? start.Year : start.Year + 1;

    private static void CheckResult(Notice notice, Findings findings)
    {
        var line = notice.Intro.Concat(notice.Closing).FirstOrDefault(paragraph => TellsResult(paragraph.Text))
            ?? notice.TitleLines.FirstOrDefault(title => ResultTitle().IsMatch(title.Text));
        if (line is not null)
        {
            findings.Warn(DiagnosticCode.ResultNotice, line.Line, 0,
                "本文通报的是已经结束的征求意见或公示的结果，其中的期限已过，发布时不再接收意见，请确认。");
        }
    }

    private static bool TellsResult(string text) =>
        (text.Contains("收到", StringComparison.Ordinal) || text.Contains("期满", StringComparison.Ordinal)) && Result().IsMatch(PlainText.Fold(text));

    [GeneratedRegex("截[至止]到?[^。,]{0,16}[日号前]?,[^。;]{0,30}(?:未收到|收到|没有收到)[^。;]{0,80}(?:意见|建议|异议|反映)|公示期满,[^。;]{0,30}(?:无|未收到|没有收到)", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex("(?:意见|征集|公示|征求)[^。]{0,12}(?:反馈情况|结果|采纳情况)", RegexOptions.CultureInvariant)]
    private static partial Regex ResultTitle();
}
