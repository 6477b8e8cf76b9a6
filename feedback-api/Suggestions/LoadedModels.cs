using PublicNotice.Analytics;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>The classifier: what suggests a division, and what looks for accusations and danger.</summary>
/// <param name="Divisions">Which division.</param>
/// <param name="Traits">What else a message seems to be.</param>
internal sealed record LoadedModels(DivisionModel Divisions, TraitsModel Traits)
{
    /// <summary>Whether another pair is of the same versions.</summary>
    public bool IsSameAs(LoadedModels? other) =>
        other is not null && Divisions.Version == other.Divisions.Version && Traits.Version == other.Traits.Version;
}
