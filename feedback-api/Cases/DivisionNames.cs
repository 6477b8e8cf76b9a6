using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>The bureau's divisions, by id.</summary>
internal sealed class DivisionNames(IReadOnlyList<Division> divisions)
{
    public IReadOnlyList<Division> All => divisions;

    /// <summary>The divisions that can be assigned a case on a date.</summary>
    public IEnumerable<Division> AssignableOn(DateOnly date) =>
        divisions.Where(division => division.RetiredOn is not { } retired || date < retired);

    public Division? Find(string? id) => divisions.FirstOrDefault(division => division.Id == id);

    public string? NameOf(string? id) => Find(id)?.Name ?? id;
}
