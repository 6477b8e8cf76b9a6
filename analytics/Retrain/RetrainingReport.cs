namespace PublicNotice.Analytics;

/// <summary>What a person reads before a challenger is promoted.</summary>
internal sealed record RetrainingReport
{
    /// <summary>The version in use.</summary>
    public required string Champion { get; init; }

    /// <summary>The version that would follow it.</summary>
    public required string Challenger { get; init; }

    /// <summary>How many corrections it learnt from.</summary>
    public required int Learnt { get; init; }

    /// <summary>How many were left out: not accepted by the division, or protected.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The day of the last correction that it learnt from; null when it learnt from none.</summary>
    public required DateOnly? KnowsThrough { get; init; }

    /// <summary>The first day of the weeks that both were measured on.</summary>
    public required DateOnly LatestFrom { get; init; }

    public required ModelComparison Frozen { get; init; }

    public required ModelComparison Latest { get; init; }

    public required LiveNumbers Live { get; init; }

    public required Drift Drift { get; init; }
}
