using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Decides a notice's period: the text's own word first, the front matter only for what the text leaves open.</summary>
internal sealed class PeriodCheck(
    NoticeFolder folder, NoticeFrontMatter front, YamlMap head, OfficialText text, Notice structure, WorkingDayCalendar calendar)
{
    private readonly StatedPeriod? _stated = structure.Period;

    public NoticePeriod? Read()
    {
        Compare();
        if (Dates() is not { } dates)
        {
            return null;
        }

        var period = NoticePeriod.Of(
            _stated?.Label ?? NoticePeriod.DefaultLabel, dates, _stated?.CountsFirstDay ?? front.Period?.CountsFirstDay, calendar);
        CompareLength(period);
        return period;
    }

    private DisclosurePeriod? Dates()
    {
        var publishedOn = ShanghaiTime.DateOf(front.PublishedAt);
        var start = _stated?.Start ?? front.Period?.Start ?? (_stated is null && front.Period is null ? null : publishedOn);
        var end = _stated?.End ?? front.Period?.End;
        if (start is null)
        {
            if (NoticeKinds.NeedsPeriod(front.Kind))
            {
                folder.Faults.Warning(FaultCodes.NoPeriod, 1, 1, $"{front.Kind}没有写明期限，公众无法对它提意见；请在正文写明，或在 period 中给出。");
            }

            return null;
        }

        if (end < start)
        {
            Error($"期限的截止日期 {end:yyyy-MM-dd} 早于开始日期 {start:yyyy-MM-dd}。", FaultCodes.WrongPeriod);
            return null;
        }

        if (end is null && _stated?.IsOpenEnded is not true && front.Period?.IsOpenEnded is not true)
        {
            Error("期限没有截止日期；请写明截止日期，长期公开的写 openEnded: true。", FaultCodes.WrongPeriod);
            return null;
        }

        return new DisclosurePeriod(start.Value, end);
    }

    private void Compare()
    {
        if (front.Period is not { } given || _stated is null)
        {
            return;
        }

        if (Differs(given.Start, _stated.Start) || Differs(given.End, _stated.End)
            || (given.IsOpenEnded && _stated.End is not null) || (given.End is not null && _stated.IsOpenEnded))
        {
            Error($"开头的 period 与正文“{_stated.Label}：{_stated.Text}”（第 {text.FirstLine + _stated.Line - 1} 行）不一致；以正文为准，请删去 period。",
                FaultCodes.PeriodContradiction);
        }
        else if (given.Start is not null && given.Start == _stated.Start && given.End == _stated.End)
        {
            var (line, column) = head.PlaceOf("period");
            folder.Faults.Warning(FaultCodes.RedundantKey, line, column, "正文已写明期限，开头的 period 是多余的，请删去。");
        }
    }

    // A stated number is never corrected here: the editor is told, the public sees the dates and the computed number.
    private void CompareLength(NoticePeriod period)
    {
        if (_stated?.StatedWorkingDays is { } working && period is { WithFirstDay: { } with, WithoutFirstDay: { } without }
            && working != with.Days && working != without.Days)
        {
            Warn($"正文写的是 {working} 个工作日，按日历是 {with.Days} 个（起始日计入）或 {without.Days} 个（起始日不计）；请核对。");
        }

        if (_stated?.StatedCalendarDays is { } days && period.Dates.CalendarDays is { } actual && days != actual && days != actual - 1)
        {
            Warn($"正文写的是 {days} 天，按日期是 {actual} 天（首尾两日都算）；请核对。");
        }
    }

    private void Warn(string message) =>
        folder.Faults.Warning(FaultCodes.StatedLength, text.FirstLine + _stated!.Line - 1, 1, message);

    private void Error(string message, string code)
    {
        var (line, column) = front.Period is null && _stated is not null ? (text.FirstLine + _stated.Line - 1, 1) : head.PlaceOf("period");
        folder.Faults.Error(code, line, column, message);
    }

    private static bool Differs(DateOnly? given, DateOnly? stated) => given is not null && stated is not null && given != stated;
}
