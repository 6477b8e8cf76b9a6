namespace PublicNotice.Analytics;

/// <summary>A challenger and how it compares.</summary>
public sealed class RetrainingResult
{
    internal RetrainingResult(TrainingResult challenger, RetrainingReport report) => (Challenger, Report) = (challenger, report);

    /// <summary>The challenger. It is not in use until a person promotes it.</summary>
    public TrainingResult Challenger { get; }

    internal RetrainingReport Report { get; }
}
