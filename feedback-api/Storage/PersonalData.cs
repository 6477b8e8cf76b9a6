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
    /// <summary>A new key for a case that is being made.</summary>
    public static RecordKey NewKey() => RecordKey.New();

    /// <summary>Seals a name or a contact; nothing stays nothing.</summary>
    public static string? Seal(RecordKey key, string place, string? plain) => plain is null ? null : key.Seal(place, plain);

    /// <summary>Seals words only where the case is protected.</summary>
    public static string? Conceal(RecordKey key, bool isProtected, string place, string? plain) =>
        isProtected ? Seal(key, place, plain) : plain;

    /// <summary>Conceals words that are added to a case later: an answer, a message. The place names the field.</summary>
    /// <exception cref="InvalidOperationException">The case was erased.</exception>
    public string Conceal(Case @case, string place, string plain)
    {
        if (!@case.IsProtected)
        {
            return plain;
        }

        using var key = KeyOf(@case) ?? throw new InvalidOperationException("an erased case takes no words");
        return key.Seal(place, plain);
    }

    /// <summary>Reads what <see cref="Conceal(Case, string, string)"/> wrote; null when the key was destroyed.</summary>
    public string? Reveal(Case @case, string place, string? stored)
    {
        if (!@case.IsProtected || stored is null)
        {
            return stored;
        }

        using var key = KeyOf(@case);
        return key?.Open(place, stored);
    }

    /// <summary>All that a case says.</summary>
    public CaseWords Open(Case @case)
    {
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
    public RecordKey? KeyOf(Case @case) => keys.Open(@case.KeySlot, @case.CodeHash);

    /// <summary>The fields that are sealed, by the names that they are sealed for.</summary>
    public static class Place
    {
        public const string Title = "title";
        public const string Text = "text";
        public const string Name = "name";
        public const string Contact = "contact";
        public const string Draft = "draft";
        public const string Answer = "answer";
    }
}
