using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>How a deadline was worked out.</summary>
/// <param name="ClockStartedOn">The day of the event that started the clock; it is not counted itself.</param>
/// <param name="Days">How many days there are.</param>
/// <param name="IsWorkingDays">Whether they are working days; else calendar days.</param>
/// <param name="LastDay">The last of them by the rule alone; it ends at 24:00, shown as 23:59.</param>
/// <param name="DueOn">The last day with extension and joined cases.</param>
/// <param name="Basis">The norm and its article.</param>
/// <param name="Skipped">Each day passed over, with its reason.</param>
/// <param name="IsEstimate">True when the holidays of a year are not announced yet.</param>
/// <param name="ExtendedOn">The day on which an extension was approved; null without one.</param>
/// <param name="WaitsSince">Since when the clock stands still, waiting for the citizen; null while it runs.</param>
/// <param name="IsJoined">Whether the earlier deadline of a case that was joined counts.</param>
public sealed record DeadlineWork(
    DateOnly ClockStartedOn, int Days, bool IsWorkingDays, DateOnly LastDay, DateOnly DueOn, string Basis, IReadOnlyList<CalendarDay> Skipped,
    bool IsEstimate, DateOnly? ExtendedOn, DateOnly? WaitsSince, bool IsJoined)
{
    internal static DeadlineWork Of(ClockWork work) => new(
        ShanghaiTime.DateOf(work.StartedAt), work.Profile.Days, work.Profile.IsWorkingDays, work.LastDay, work.DueOn, work.Profile.Basis, work.Skipped,
        work.IsEstimate, work.Extension is { } extension ? ShanghaiTime.DateOf(extension.When) : null, work.PausedSince, work.JoinedCase is not null);
}
