using PublicNotice.Domain;
using static System.FormattableString;

namespace PublicNotice.Site;

/// <summary>A notice's period as calendar events (RFC 5545): its start, three days before its end, its end.</summary>
internal static class PeriodCalendar
{
    private const int ReminderDays = 3;

    public static string Of(SiteNotice notice, SiteShell site)
    {
        var calendar = new CalendarText();
        calendar.Line("BEGIN:VCALENDAR");
        calendar.Line("VERSION:2.0");
        calendar.Line("PRODID:-//PublicNotice//Site//ZH");
        calendar.Line("CALSCALE:GREGORIAN");
        calendar.Line("METHOD:PUBLISH");
        calendar.TimeZone();
        foreach (var moment in Moments(notice.Dates!))
        {
            Add(calendar, moment, notice, site);
        }

        calendar.Line("END:VCALENDAR");
        return calendar.ToString();
    }

    private static IEnumerable<Moment> Moments(DisclosurePeriod period)
    {
        yield return new Moment("start", "开始", period.Start, "000000", false);
        if (period.End is not { } end)
        {
            yield break;
        }

        if (end.AddDays(-ReminderDays) >= period.Start)
        {
            yield return new Moment("reminder", $"还有 {ReminderDays} 天截止", end.AddDays(-ReminderDays), "090000", true);
        }

        yield return new Moment("end", "截止", end, "235900", false);
    }

    private static void Add(CalendarText calendar, Moment moment, SiteNotice notice, SiteShell site)
    {
        var stamp = notice.Front.RevisedAt ?? notice.Front.PublishedAt;
        calendar.Line("BEGIN:VEVENT");
        calendar.Line($"UID:{notice.Id}-{moment.Name}@{site.Settings.Domain}");
        // The day of publication, not of the build: the same notice gives the same bytes.
        calendar.Line(Invariant($"DTSTAMP:{stamp.UtcDateTime:yyyyMMdd'T'HHmmss}Z"));
        calendar.Line(Invariant($"SEQUENCE:{notice.Front.Revision - 1}"));
        calendar.Line(Invariant($"DTSTART;TZID={CalendarText.Zone}:{moment.Day:yyyyMMdd}T{moment.Time}"));
        calendar.Text("SUMMARY", $"{notice.Period!.Label}{moment.Words}：{notice.Title}");
        calendar.Text("DESCRIPTION", $"{notice.Period.Label}：{notice.Dates}。{site.UrlOf(notice.Path)}");
        calendar.Line($"URL:{site.UrlOf(notice.Path)}");
        calendar.Line("TRANSP:TRANSPARENT");
        if (moment.Alarms)
        {
            calendar.Line("BEGIN:VALARM");
            calendar.Line("ACTION:DISPLAY");
            calendar.Text("DESCRIPTION", $"{moment.Words}：{notice.Title}");
            calendar.Line("TRIGGER:PT0S");
            calendar.Line("END:VALARM");
        }

        calendar.Line("END:VEVENT");
    }

    private sealed record Moment(string Name, string Words, DateOnly Day, string Time, bool Alarms);
}
