namespace PublicNotice.Analytics;

/// <summary>How a challenger is made and measured.</summary>
public sealed record RetrainingOptions
{
    /// <summary>How the challenger is trained.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>The latest weeks of corrections are kept apart: both models are measured on them. Default: 4.</summary>
    public int LatestWeeks { get; init; } = 4;

    /// <summary>
    /// The last day of the corrections that the model in use was trained with; null when it knows none. Later ones alone can
    /// measure it.
    /// </summary>
    public DateOnly? ChampionKnowsThrough { get; init; }
}
