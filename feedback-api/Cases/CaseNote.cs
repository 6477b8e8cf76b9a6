namespace PublicNotice.FeedbackApi.Cases;

/// <summary>内部备注: what staff tell each other about a case. The citizen never sees it.</summary>
internal sealed record CaseNote
{
    public long Id { get; private init; }

    public required string Who { get; init; }

    public required DateTimeOffset When { get; init; }

    /// <summary>The words, sealed by <see cref="Storage.PersonalData"/>.</summary>
    public required string SealedText { get; init; }
}
