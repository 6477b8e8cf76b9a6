using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>The same, read and found right: what an act needs is there.</summary>
internal sealed record ActDetails
{
    public string? Reason { get; set; }

    public Division? Division { get; set; }

    public string? Text { get; set; }

    public Outcome Outcome { get; set; }

    public DeclineGround Ground { get; set; }

    public string? Route { get; set; }

    public string? Body { get; set; }

    public DateOnly Date { get; set; }

    public long Other { get; set; }

    public ClockProfile? Clock { get; set; }
}
