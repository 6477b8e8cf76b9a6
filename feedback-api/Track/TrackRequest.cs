namespace PublicNotice.FeedbackApi.Track;

/// <summary>A look-up. The code travels in bodies only: addresses are logged.</summary>
public sealed record TrackRequest
{
    /// <summary>The receipt code as typed.</summary>
    public string? Code { get; init; }
}
