namespace PublicNotice.FeedbackApi.Track;

/// <summary>A look-up. The code travels in bodies only: addresses are logged.</summary>
public record TrackRequest
{
    /// <summary>The receipt code as typed.</summary>
    public string? Code { get; init; }
}

/// <summary>Something to add to one's own case.</summary>
public sealed record MessageRequest : TrackRequest
{
    /// <summary>1 to 2,000 characters.</summary>
    public string? Text { get; init; }
}

/// <summary>How one rates the answer.</summary>
public sealed record RatingRequest : TrackRequest
{
    /// <summary>非常满意, 满意, 基本满意, 不满意 or 非常不满意.</summary>
    public string? Rating { get; init; }
}

/// <summary>Why the matter is not solved.</summary>
public sealed record ReopenRequest : TrackRequest
{
    /// <summary>What is still not solved: 1 to 2,000 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>Why there is a matter in what was marked as having none.</summary>
public sealed record AppealRequest : TrackRequest
{
    /// <summary>1 to 2,000 characters.</summary>
    public string? Reason { get; init; }
}
