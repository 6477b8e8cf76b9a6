namespace PublicNotice.FeedbackApi.Mail;

/// <summary>A mail on its way. It lies in the database until the server has taken it, so that no restart loses it.</summary>
internal sealed class OutgoingMail
{
    public long Id { get; private init; }

    /// <summary>Whom it is for; the address is looked up when it is sent.</summary>
    public required string AccountId { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whether it is the morning's.</summary>
    public required bool IsDigest { get; init; }

    /// <summary>When the server took it; null before.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up: too old, or nowhere to go.</summary>
    public DateTimeOffset? DroppedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before.</summary>
    public DateTimeOffset NextTryAt { get; set; }
}
