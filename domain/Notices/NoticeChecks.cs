namespace PublicNotice.Domain;

/// <summary>All that can be said about a notice's text once the calendar of working days is known.</summary>
public static class NoticeChecks
{
    /// <summary>The parser's own diagnostics and those that need the calendar, in line order.</summary>
    public static IReadOnlyList<Diagnostic> Check(Notice notice, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(calendar);
        if (notice.Period is not { } period)
        {
            return notice.Diagnostics;
        }

        var findings = new Findings();
        WorkingDayChecks.Check(period, calendar, findings);
        return [.. notice.Diagnostics.Concat(findings.InOrder())
            .OrderBy(found => found.Line).ThenBy(found => found.Column).ThenBy(found => found.Code, StringComparer.Ordinal)];
    }
}
