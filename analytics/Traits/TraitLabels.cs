namespace PublicNotice.Analytics;

/// <summary>The labels of the trait models' training files.</summary>
internal static class TraitLabels
{
    /// <summary>检举控告, the kind that has a gate of its own.</summary>
    public const string Accusation = "检举控告";

    public const string NotUrgent = "none";

    /// <summary>A letter that means something; the other labels are advertising and nothing.</summary>
    public const string Message = "message";

    public static IReadOnlyDictionary<string, Alarm> Alarms { get; } = new Dictionary<string, Alarm>
    {
        ["life"] = Alarm.Life,
        ["minors"] = Alarm.Minors,
        ["threat"] = Alarm.Threat,
    };
}
