using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What <c>inspect</c> shows of one file.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Text">Its text, as read.</param>
/// <param name="Notice">What the parser read from it.</param>
/// <param name="Calendar">For counting working days.</param>
internal sealed record InspectReport(string File, string Text, Notice Notice, WorkingDayCalendar Calendar)
{
    /// <summary>Whether its items are rectification items; null for a file without a head, which cannot say.</summary>
    public Rectification? Rectification { get; init; }

    /// <summary>The length in characters as people count them: a surrogate pair is one.</summary>
    public int Characters => Text.EnumerateRunes().Count();

    /// <summary>The length in UTF-8.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(Text);

    /// <summary>All diagnostics, those that need the calendar included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = NoticeChecks.Check(Notice, Calendar);

    /// <summary>The period's length; null when it lacks an end or ends before it starts.</summary>
    public PeriodLength? Length => Notice.Period is { Start: { } start, End: { } end } && start <= end
        ? new PeriodLength(
            Calendar.Count(start, end, countsFirstDay: true), Calendar.Count(start, end, countsFirstDay: false).Days,
            end.DayNumber - start.DayNumber + 1)
        : null;
}

/// <summary>How long a period is, counted in each way that notices count.</summary>
/// <param name="WorkingDays">工作日, the first day counted.</param>
/// <param name="WorkingDaysWithoutFirst">工作日, the first day not counted.</param>
/// <param name="CalendarDays">自然日, both ends counted.</param>
internal sealed record PeriodLength(WorkingDayCount WorkingDays, int WorkingDaysWithoutFirst, int CalendarDays);
