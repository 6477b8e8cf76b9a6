using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>操作留痕: who did what to a case, when and why. Rows are added, never changed: the database refuses it.</summary>
internal sealed record CaseEvent(string Who, DateTimeOffset When, string What, string? Why, CaseState From, CaseState To)
{
    public long Id { get; private init; }
}
