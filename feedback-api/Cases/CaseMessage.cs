namespace PublicNotice.FeedbackApi.Cases;

/// <summary>What one side wrote to the other after the submission. Rows are added, never changed.</summary>
internal sealed record CaseMessage
{
    public long Id { get; private init; }

    /// <summary>The citizen wrote it; else the bureau did.</summary>
    public required bool FromCitizen { get; init; }

    public required DateTimeOffset When { get; init; }

    /// <summary>The words, sealed by <see cref="Storage.PersonalData"/>: people tell more in an answer than on a form.</summary>
    public required string SealedText { get; init; }

    /// <summary>SHA-256 over the sender's idempotency key: the same message sent twice is kept once.</summary>
    public byte[]? KeyHash { get; init; }
}
