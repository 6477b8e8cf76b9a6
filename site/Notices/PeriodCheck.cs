using System.Globalization;
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

        return NoticePeriod.Of(
            _stated?.Label ?? NoticePeriod.DefaultLabel, dates, _stated?.CountsFirstDay ?? front.Period?.CountsFirstDay, calendar);
    }

    private DisclosurePeriod? Dates()
    {
        var publishedOn = ShanghaiTime.DateOf(front.PublishedAt);
        var isAsPublished = (_stated?.Start ?? front.Period?.Start) is null;
        var start = _stated?.Start ?? front.Period?.Start ?? (_stated is null && front.Period is null ? null : publishedOn);
        var end = _stated?.End ?? front.Period?.End;
        if (start is null)
        {
            return null;
        }

        if (end < start)
        {
            ErrorUnlessSaid(DiagnosticCode.EndBeforeStart, string.Create(CultureInfo.InvariantCulture, $"公开期限的截止日期 {end:yyyy-MM-dd} 早于开始日期 {start:yyyy-MM-dd}{(isAsPublished ? "（没有写开始日期，按发布日期算）" : "")}；请核对这两个日期，改正写错的那一个。"));
            return null;
        }

        if (end is null && _stated?.IsOpenEnded is not true && front.Period?.IsOpenEnded is not true)
        {
            ErrorUnlessSaid(DiagnosticCode.NoEnd, "公开期限只有开始，没有截止日期；请在正文里写明截止日期，或在开头的 period 下写 end: 2026-01-31 这样的一行，长期公开的写 openEnded: true。");
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

    // One cause, one message: what the check of the text itself says of its period, a date that it cannot read included, is not said again.
    private void ErrorUnlessSaid(string code, string message)
    {
        var isSaid = structure.Diagnostics.Any(found => found.Line == _stated?.Line && (found.Code == code
            || found is { Severity: Severity.Error, Code: DiagnosticCode.UnreadableDate or DiagnosticCode.YearLeftOut }));
        if (isSaid)
        {
            return;
        }

        if (front.Period is not null)
        {
            Error(message, FaultCodes.WrongPeriod);
        }
        else
        {
            folder.Faults.Error(FaultCodes.WrongPeriod, text.FirstLine + _stated!.Line - 1, _stated.Column, message);
        }
    }

    private void Error(string message, string code)
    {
        var (line, column) = head.PlaceOf("period");
        folder.Faults.Error(code, line, column, message);
    }

    private static bool Differs(DateOnly? given, DateOnly? stated) => given is not null && stated is not null && given != stated;
}
