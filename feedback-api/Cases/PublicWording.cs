using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>What the public reads of a case: worded by one person, checked by another, never the citizen's own text as such.</summary>
internal sealed record PublicWording
{
    public string? Title { get; init; }

    public required string Text { get; init; }

    public required string Answer { get; init; }

    /// <summary>The account of whoever worded it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When it was worded: what was answered later is not in it.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When it was last published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Why it is hidden; null while it is not.</summary>
    public HidingCode? HiddenAs { get; init; }

    /// <summary>When it was hidden.</summary>
    public DateTimeOffset? HiddenAt { get; init; }

    /// <summary>Whether the public knows of it: it reads the words, or the tombstone while they are hidden or worded anew.</summary>
    public bool IsKnown => PublishedAt is not null;
}
