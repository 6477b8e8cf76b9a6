namespace PublicNotice.Domain;

/// <summary>What is doubtful in the dates of a period as they are written.</summary>
internal static class PeriodFindings
{
    /// <summary>Reports on the place that was taken, and on others that contradict it.</summary>
    public static void Report(PeriodCandidate taken, IReadOnlyList<PeriodCandidate> all, Findings findings)
    {
        if (taken.Range is { } range)
        {
            ReportDate(taken, range.First, range.FirstTail, taken.DateIsEnd && range.Second is null ? taken.LastDay : taken.FirstDay, findings);
            if (range is { Second: { } second, SecondTail: { } tail })
            {
                ReportDate(taken, second, tail, taken.LastDay, findings);
            }

            ReportHour(taken, range.SecondTail ?? (taken.DateIsEnd ? range.FirstTail : null), findings);
        }

        var other = all.FirstOrDefault(candidate =>
            candidate is { Rank: 4, IsOpenEnded: false } && taken.Rank == 4 && (candidate.FirstDay, candidate.LastDay) != (taken.FirstDay, taken.LastDay));
        if (other is not null)
        {
            findings.Warn(DiagnosticCode.TwoPeriods, other.Line.Number, other.Start,
                $"此处的期限“{other.Text}”与第 {taken.Line.Number} 行的“{taken.Text}”不一致，请核对后只保留一处。");
        }
    }

    private static void ReportDate(PeriodCandidate taken, WrittenDate written, DateTail tail, DateOnly? read, Findings findings)
    {
        var words = taken.Line.Text.Substring(written.Index, written.Length).Trim();
        if (read is null)
        {
            var (code, advice) = written is { Year: null, Day: not null }
                ? (DiagnosticCode.YearLeftOut, "没有写年份，无法确定是哪一天，请补上年份")
                : (DiagnosticCode.UnreadableDate, "无法读出，可能缺字或不存在这一天，请改成“2023年11月23日”的写法");
            findings.Fail(code, taken.Line.Number, written.Index, $"日期“{words}”{advice}。");
            return;
        }

        if (written.Year is null)
        {
            findings.Warn(DiagnosticCode.YearLeftOut, taken.Line.Number, written.Index,
                $"日期“{words}”没有写全，按{ChineseDate.Format(read.Value)}理解，请补上年份。");
        }

        if (tail.Weekday is { } weekday && weekday != read.Value.DayOfWeek)
        {
            findings.Warn(DiagnosticCode.WeekdayDisagrees, taken.Line.Number, written.Index,
                $"{ChineseDate.Format(read.Value)}是{Weekday(read.Value.DayOfWeek)}，文中写的是{Weekday(weekday)}，请核对日期。");
        }
    }

    private static void ReportHour(PeriodCandidate taken, DateTail? tail, Findings findings)
    {
        if (tail?.Hour is { } hour)
        {
            findings.Warn(DiagnosticCode.HourStated, taken.Line.Number, taken.Start,
                $"文中写明截止到“{hour}”，系统按最后一天 24:00 截止，请确认或删去时刻。");
        }
    }

    private static string Weekday(DayOfWeek day) => "星期" + "日一二三四五六"[(int)day];
}
