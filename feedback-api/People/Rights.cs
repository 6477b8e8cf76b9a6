using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.People;

/// <summary>What a person may do, and for which divisions.</summary>
internal sealed record Rights(IReadOnlyList<StaffRole> Roles, IReadOnlyList<string> Divisions)
{
    public static Rights None { get; } = new([], []);

    /// <summary>Reads the boxes that were ticked; null when one names a role or a division that there is not.</summary>
    public static Rights? Parse(string[]? roles, string[]? divisions, DivisionNames known)
    {
        var read = (roles ?? []).Select(name => (Is: Enum.TryParse<StaffRole>(name, out var role) && role.ToString() == name, role)).ToList();
        string[] ids = [.. (divisions ?? []).Distinct()];
        return read.TrueForAll(r => r.Is) && ids.All(id => known.Find(id) is not null)
            ? new([.. read.Select(r => r.role).Distinct().Order()], ids)
            : null;
    }

    /// <summary>As the audit keeps it.</summary>
    public object Recorded => new { roles = Roles.Select(role => role.ToString()), divisions = Divisions };
}
