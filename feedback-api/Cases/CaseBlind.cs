namespace PublicNotice.FeedbackApi.Cases;

/// <summary>回避: a division or a person that does not learn of a case. One of the two is named.</summary>
internal sealed class CaseBlind
{
    public long Id { get; private init; }

    public long CaseId { get; private init; }

    /// <summary>The division's id.</summary>
    public string? Division { get; init; }

    /// <summary>The account's id.</summary>
    public string? Account { get; init; }
}
