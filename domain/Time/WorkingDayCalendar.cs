namespace PublicNotice.Domain;

/// <summary>
/// Working days (工作日): make-up working days, and Mondays to Fridays that are not days off.
/// A date in a year without a file is judged by its weekday alone and every result that rests on it is marked an estimate.
/// </summary>
public sealed class WorkingDayCalendar
{
    private readonly HashSet<int> _years;
    private readonly Dictionary<DateOnly, string> _daysOff;
    private readonly HashSet<DateOnly> _makeUpWorkdays;

    /// <summary>Merges the years' files; a later year's file may add days of late December before it.</summary>
    public WorkingDayCalendar(IEnumerable<CalendarYear> years)
    {
        var all = years.ToList();
        _years = [.. all.Select(year => year.Year)];
        _daysOff = [];
        foreach (var day in all.SelectMany(year => year.DaysOff))
        {
            _daysOff[day.Date] = day.Name;
        }

        _makeUpWorkdays = [.. all.SelectMany(year => year.MakeUpWorkdays).Select(day => day.Date)];
    }

    /// <summary>Whether the State Council's paper for the date's year is known here.</summary>
    public bool Knows(DateOnly date) => _years.Contains(date.Year);

    /// <summary>Whether people work on the date; by the weekday alone when <see cref="Knows"/> is false.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        _makeUpWorkdays.Contains(date) || (!IsWeekend(date) && !_daysOff.ContainsKey(date));

    /// <summary>Why nobody works on a date, e.g. 国庆节 or 周末; null on a working day.</summary>
    public string? ReasonOff(DateOnly date) =>
        IsWorkingDay(date) ? null : _daysOff.GetValueOrDefault(date, "周末");

    /// <summary>Counts the working days of a range, its last day always included.</summary>
    /// <param name="start">The first day of the range.</param>
    /// <param name="end">The last day of the range; before <paramref name="start"/> the count is 0.</param>
    /// <param name="countsFirstDay">当日起算 (true) or 次日起算 (false): practice is split, so the caller always says which.</param>
    public WorkingDayCount Count(DateOnly start, DateOnly end, bool countsFirstDay)
    {
        var (days, estimate) = (0, false);
        for (var date = countsFirstDay ? start : start.AddDays(1); date <= end; date = date.AddDays(1))
        {
            days += IsWorkingDay(date) ? 1 : 0;
            estimate |= !Knows(date);
        }

        return new WorkingDayCount(days, estimate);
    }

    /// <summary>The date that lies a number of working days after a day, which itself is not counted (次日起算).</summary>
    /// <param name="start">The day of the event that starts the clock.</param>
    /// <param name="workingDays">How many working days, at least 1.</param>
    public WorkingDayDeadline Add(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var (date, left, estimate) = (start, workingDays, false);
        var skipped = new List<CalendarDay>();
        while (left > 0)
        {
            date = date.AddDays(1);
            estimate |= !Knows(date);
            if (IsWorkingDay(date))
            {
                left--;
            }
            else
            {
                skipped.Add(new CalendarDay(date, ReasonOff(date)!));
            }
        }

        return new WorkingDayDeadline(date, estimate, skipped);
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>A number of working days.</summary>
/// <param name="Days">The number.</param>
/// <param name="IsEstimate">True when a year without a State Council paper was touched: show it as 估算.</param>
public readonly record struct WorkingDayCount(int Days, bool IsEstimate);

/// <summary>A deadline reached by counting working days.</summary>
/// <param name="Date">The last day, inclusive: it ends at 24:00, shown as 23:59.</param>
/// <param name="IsEstimate">True when a year without a State Council paper was touched: show it as 估算.</param>
/// <param name="Skipped">Each day passed over, with its reason, in order.</param>
public sealed record WorkingDayDeadline(DateOnly Date, bool IsEstimate, IReadOnlyList<CalendarDay> Skipped);
