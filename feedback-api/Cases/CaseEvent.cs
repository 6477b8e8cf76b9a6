using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>操作留痕: who did what to a case, when and why. Rows are added, never changed: the database refuses it.</summary>
internal sealed record CaseEvent(string Who, DateTimeOffset When, string What, string? Why, CaseState From, CaseState To)
{
    public long Id { get; private init; }

    /// <summary>What it means to the case's clock; null for most.</summary>
    public ClockEventKind? Clock { get; init; }

    /// <summary>The date that it brings to the clock.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The clock profile or the other case that it brings.</summary>
    public string? Reference { get; init; }
}
