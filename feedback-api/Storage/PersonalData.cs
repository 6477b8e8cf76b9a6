using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>What a case says, readable. When its key was destroyed, what was sealed is null.</summary>
internal sealed record CaseWords(string? Title, string? Text, string? Name, string? Contact, string? Draft, string? Answer);

/// <summary>
/// Seals what is personal in a case with the case's own key: name and contact always, and every word of a protected case
/// (检举控告). What is sealed is unreadable without the keys, which lie apart from the database.
/// </summary>
internal sealed class PersonalData(RecordKeys keys)
{
    /// <summary>Seals a name or a contact; nothing stays nothing.</summary>
    public static string? Seal(RecordKey key, string place, string? plain) => plain is null ? null : key.Seal(place, plain);

    /// <summary>Seals words only where the case is protected.</summary>
    public static string? Conceal(RecordKey key, bool isProtected, string place, string? plain) =>
        isProtected ? Seal(key, place, plain) : plain;

    /// <summary>Conceals words that are added to a case later: a draft, an answer.</summary>
    public string Conceal(Case @case, string place, string plain) => @case.IsProtected ? Seal(@case, place, plain) : plain;

    /// <summary>Reads what <see cref="Conceal(Case, string, string)"/> wrote; null when the key was destroyed.</summary>
    public string? Reveal(Case @case, string place, string? stored) =>
        @case.IsProtected && stored is not null ? Open(@case, place, stored) : stored;

    /// <summary>Seals what is personal in any case: a message of the citizen's.</summary>
    /// <exception cref="InvalidOperationException">The case was erased.</exception>
    public string Seal(Case @case, string place, string plain)
    {
        using var key = KeyOf(@case) ?? throw new InvalidOperationException("an erased case takes no words");
        return key.Seal(place, plain);
    }

    /// <summary>Reads what <see cref="Seal(Case, string, string)"/> wrote; null when the key was destroyed.</summary>
    public string? Open(Case @case, string place, string @sealed)
    {
        using var key = KeyOf(@case);
        return key?.Open(place, @sealed);
    }

    /// <summary>All that a case says.</summary>
    public CaseWords Open(Case @case)
    {
        if (@case.ErasedAt is not null)
        {
            return new(null, null, null, null, null, null);
        }

        if (@case is { IsProtected: false, SealedName: null, SealedContact: null })
        {
            return new(@case.Title, @case.Text, null, null, @case.Draft, @case.Answer);
        }

        using var key = KeyOf(@case);
        string? Read(string place, string? stored) => stored is null ? null : key?.Open(place, stored);
        string? Words(string place, string? stored) => @case.IsProtected ? Read(place, stored) : stored;
        return new(
            Words(Place.Title, @case.Title), Words(Place.Text, @case.Text), Read(Place.Name, @case.SealedName),
            Read(Place.Contact, @case.SealedContact), Words(Place.Draft, @case.Draft), Words(Place.Answer, @case.Answer));
    }

    /// <summary>The key of a case; null when it was destroyed.</summary>
    private RecordKey? KeyOf(Case @case) => keys.Open(@case.KeySlot, @case.CodeHash);
}
