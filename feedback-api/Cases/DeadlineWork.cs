using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>How a deadline was worked out.</summary>
/// <param name="ClockStartedOn">The day of the event that started the clock; it is not counted itself.</param>
/// <param name="WorkingDays">How many working days there are.</param>
/// <param name="LastDay">The last of them; it ends at 24:00, shown as 23:59.</param>
/// <param name="Skipped">Each day passed over, with its reason.</param>
/// <param name="IsEstimate">True when the holidays of a year are not announced yet.</param>
public sealed record DeadlineWork(
    DateOnly ClockStartedOn, int WorkingDays, DateOnly LastDay, IReadOnlyList<CalendarDay> Skipped, bool IsEstimate);
