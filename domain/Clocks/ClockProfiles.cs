namespace PublicNotice.Domain;

/// <summary>The bureau's clock profiles.</summary>
/// <param name="All">All of them; ids are unique.</param>
/// <param name="Default">The one that starts with every submission.</param>
public sealed record ClockProfiles(IReadOnlyList<ClockProfile> All, ClockProfile Default)
{
    /// <summary>The profile with an id; null for an unknown one.</summary>
    public ClockProfile? Find(string? id) => All.FirstOrDefault(profile => profile.Id == id);

    /// <summary>Those that may start a clock on a date.</summary>
    public IEnumerable<ClockProfile> InForceOn(DateOnly date) => All.Where(profile => profile.IsInForce(date));
}
