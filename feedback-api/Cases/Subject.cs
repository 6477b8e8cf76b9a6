namespace PublicNotice.FeedbackApi.Cases;

/// <summary>
/// What a submission is about, copied when it was received, so that a later revision cannot change what was meant.
/// </summary>
public sealed record Subject
{
    public required string NoticeId { get; init; }

    public required int Revision { get; init; }

    /// <summary>SHA-256 of the official text that the citizen read.</summary>
    public required string Hash { get; init; }

    public required string NoticeTitle { get; init; }

    public required string NoticePath { get; init; }

    public string? ItemId { get; init; }

    /// <summary>The item's place in the notice's own numbering.</summary>
    public string? ItemNumber { get; init; }

    public string? ItemTitle { get; init; }

    public string? ItemText { get; init; }

    /// <summary>The id of the item's lead division, or of the notice's.</summary>
    public string? Division { get; init; }
}
