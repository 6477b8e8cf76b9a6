namespace PublicNotice.FeedbackApi.Handling;

/// <summary>What was filled in for an act, as typed.</summary>
internal sealed record ActInput
{
    public string? Reason { get; init; }

    public string? Division { get; init; }

    public string? SuggestedDivision { get; init; }

    public string? Question { get; init; }

    public string? Answer { get; init; }

    public string? Outcome { get; init; }

    public string? Ground { get; init; }

    public string? Route { get; init; }

    public string? Body { get; init; }

    public string? Date { get; init; }

    public string? Case { get; init; }

    public string? Clock { get; init; }
}
