namespace PublicNotice.Domain;

/// <summary>
/// 办理期限: works out a deadline from the events of a case. A pure function of them, so that it can be replayed, explained,
/// and worked out anew when the calendar changes (incidents T57, T58).
/// </summary>
/// <param name="calendar">The working days.</param>
/// <param name="profile">Finds a profile by its id.</param>
public sealed class CaseClock(WorkingDayCalendar calendar, Func<string, ClockProfile> profile)
{
    /// <summary>The deadline, with everything that leads to it.</summary>
    /// <param name="initial">The profile of a case of this kind.</param>
    /// <param name="events">In any order; one of them is the start.</param>
    public ClockWork Work(ClockProfile initial, IEnumerable<ClockEvent> events)
    {
        var ordered = events.OrderBy(e => e.When).ThenBy(e => e.Order).ToList();
        var rule = RuleOf(ordered) is { } id ? profile(id) : initial;
        var started = ordered.Last(e => Starts(e, rule));
        var pauses = new List<ClockPause>();
        ClockEvent? asked = null, extension = null;
        var joined = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var e in ordered)
        {
            switch (e.Kind)
            {
                case ClockEventKind.Joined:
                    joined[e.Reference!] = e.Date!.Value;
                    break;
                case ClockEventKind.Parted:
                    joined.Remove(e.Reference!);
                    break;
                case ClockEventKind.Extended when IsAfter(e, started):
                    extension = e;
                    break;
                case ClockEventKind.Asked when rule.OnAsk is OnAsk.Pauses && IsAfter(e, started):
                    asked = e;
                    break;
                case ClockEventKind.AskEnded when asked is not null:
                    pauses.Add(new ClockPause(ShanghaiTime.DateOf(asked.When), ShanghaiTime.DateOf(e.When)));
                    asked = null;
                    break;
            }
        }

        var (lastDay, skipped, isEstimate) = Count(rule, ShanghaiTime.DateOf(started.When), pauses);
        var due = extension?.Date is { } later && later > lastDay ? later : lastDay;
        var earliest = joined.OrderBy(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).FirstOrDefault();
        var isJoined = earliest.Key is not null && earliest.Value < due;
        return new ClockWork(rule, started.When, lastDay, isJoined ? earliest.Value : due)
        {
            Skipped = skipped,
            Pauses = pauses,
            PausedSince = asked is null ? null : ShanghaiTime.DateOf(asked.When),
            Extension = extension,
            JoinedCase = isJoined ? earliest.Key : null,
            IsEstimate = isEstimate,
        };
    }

    /// <summary>The last day to which a clock may be extended.</summary>
    public DateOnly Furthest(ClockWork work) => work.Profile.IsWorkingDays && work.Profile.ExtensionDays > 0
        ? calendar.Add(work.LastDay, work.Profile.ExtensionDays).Date
        : work.LastDay.AddDays(work.Profile.ExtensionDays);

    /// <summary>How much of the time has been used by a date, from 0 to 1 and beyond.</summary>
    public double Used(ClockWork work, DateOnly today)
    {
        var start = ShanghaiTime.DateOf(work.StartedAt);
        var all = Span(work.Profile, start, work.DueOn);
        return all <= 0 ? 1 : (double)Span(work.Profile, start, today) / all;
    }

    private int Span(ClockProfile rule, DateOnly from, DateOnly to) =>
        rule.IsWorkingDays ? calendar.Count(from, to, countsFirstDay: false).Days : to.DayNumber - from.DayNumber;

    // A review brings its own rule, and when the case is handled anew the earlier one holds again.
    private static string? RuleOf(List<ClockEvent> ordered) =>
        ordered.LastOrDefault(e => e.Kind is ClockEventKind.Restart)?.Reference
        ?? ordered.LastOrDefault(e => e.Kind is ClockEventKind.Profile)?.Reference;

    private static bool Starts(ClockEvent e, ClockProfile rule) => e.Kind switch
    {
        ClockEventKind.Start or ClockEventKind.Restart => true,
        ClockEventKind.Accepted => rule.StartsAtAcceptance,
        ClockEventKind.AskEnded => rule.OnAsk is OnAsk.Restarts,
        _ => false,
    };

    private static bool IsAfter(ClockEvent e, ClockEvent start) => (e.When, e.Order).CompareTo((start.When, start.Order)) > 0;

    private (DateOnly LastDay, IReadOnlyList<CalendarDay> Skipped, bool IsEstimate) Count(ClockProfile rule, DateOnly start, List<ClockPause> pauses)
    {
        var (date, left, estimate) = (start, rule.Days, false);
        var skipped = new List<CalendarDay>();
        while (left > 0)
        {
            date = date.AddDays(1);
            estimate |= rule.IsWorkingDays && !calendar.Knows(date);
            if (pauses.Exists(pause => pause.Covers(date)))
            {
                skipped.Add(new CalendarDay(date, "等待补充"));
            }
            else if (rule.IsWorkingDays && calendar.ReasonOff(date) is { } reason)
            {
                skipped.Add(new CalendarDay(date, reason));
            }
            else
            {
                left--;
            }
        }

        return (date, skipped, estimate);
    }
}
