namespace PublicNotice.Domain;

/// <summary>How a deadline was worked out.</summary>
/// <param name="Profile">The rule.</param>
/// <param name="StartedAt">The event that started the clock; its day is not counted.</param>
/// <param name="LastDay">The last day by the rule alone.</param>
/// <param name="DueOn">The last day with extension and joined cases; it ends at 24:00, shown as 23:59.</param>
public sealed record ClockWork(ClockProfile Profile, DateTimeOffset StartedAt, DateOnly LastDay, DateOnly DueOn)
{
    /// <summary>Each day passed over, with its reason.</summary>
    public IReadOnlyList<CalendarDay> Skipped { get; init; } = [];

    /// <summary>When the clock stood still.</summary>
    public IReadOnlyList<ClockPause> Pauses { get; init; } = [];

    /// <summary>Since when it stands still now; null while it runs.</summary>
    public DateOnly? PausedSince { get; init; }

    /// <summary>The extension, with who approved it.</summary>
    public ClockEvent? Extension { get; init; }

    /// <summary>The number of the joined case whose earlier last day counts; null when none does.</summary>
    public string? JoinedCase { get; init; }

    /// <summary>True when the holidays of a year are not announced yet: show it as 估算.</summary>
    public bool IsEstimate { get; init; }
}

/// <summary>A time in which a clock stood still.</summary>
/// <param name="From">The day of the question; it counted still.</param>
/// <param name="To">The day on which the waiting ended; it did not count yet.</param>
public readonly record struct ClockPause(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day did not count because of it.</summary>
    public bool Covers(DateOnly date) => From < date && date <= To;
}
