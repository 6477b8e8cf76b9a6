using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>办理期限: computes by when a case must be answered.</summary>
internal sealed class ReplyDeadline(WorkingDayCalendar calendar, ClockProfiles profiles)
{
    private readonly CaseClock _clock = new(calendar, id => profiles.Find(id) ?? profiles.Default);
    private Tuple<DateOnly, DateOnly>? _last;

    public ClockProfiles Profiles => profiles;

    /// <summary>How it is counted for a new submission, in words.</summary>
    public string Rule => profiles.Default.Rule;

    /// <summary>The last day for what is received now.</summary>
    public DateOnly For(DateTimeOffset receivedAt)
    {
        // Counted once a day, not once a submission.
        var date = ShanghaiTime.DateOf(receivedAt);
        if (Volatile.Read(ref _last) is { } last && last.Item1 == date)
        {
            return last.Item2;
        }

        var due = WorkFor(receivedAt).DueOn;
        Volatile.Write(ref _last, Tuple.Create(date, due));
        return due;
    }

    /// <summary>The same, with how it was worked out.</summary>
    public ClockWork WorkFor(DateTimeOffset receivedAt) => _clock.Work(profiles.Default, [new ClockEvent(receivedAt, 0, ClockEventKind.Start)]);

    /// <summary>The deadline of a case, worked out from its events.</summary>
    public ClockWork Work(Case @case) => _clock.Work(profiles.Default, ClockEvents(@case));

    /// <summary>The last day to which a case's clock may be extended; its own last day when it may not.</summary>
    public DateOnly Furthest(Case @case) => _clock.Furthest(Work(@case));

    /// <summary>How much of a case's time has been used, from 0 to 1 and beyond.</summary>
    public double Used(Case @case, DateOnly today) => _clock.Used(Work(@case), today);

    /// <summary>How many working days are left after today: negative once it has passed.</summary>
    public int WorkingDaysLeft(DateOnly today, DateOnly dueOn) => today <= dueOn
        ? calendar.Count(today, dueOn, countsFirstDay: false).Days
        : -calendar.Count(dueOn, today, countsFirstDay: false).Days;

    /// <summary>Whether something may still be done within a number of working days of a moment.</summary>
    public bool IsWithin(DateTimeOffset moment, int workingDays, DateOnly today) =>
        today <= calendar.Add(ShanghaiTime.DateOf(moment), workingDays).Date;

    // What is not stored yet is the newest.
    private static IEnumerable<ClockEvent> ClockEvents(Case @case) =>
        @case.Events.Where(e => e.Clock is not null)
            .Select(e => new ClockEvent(e.When, e.Id == 0 ? long.MaxValue : e.Id, e.Clock!.Value) { Date = e.Date, Reference = e.Reference, By = e.Who })
            .Prepend(new ClockEvent(@case.ReceivedAt, -1, ClockEventKind.Start));
}
