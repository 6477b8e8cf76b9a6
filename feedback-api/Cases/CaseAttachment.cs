namespace PublicNotice.FeedbackApi.Cases;

/// <summary>附件: a file that came with a submission. Its bytes lie apart from the database, sealed.</summary>
internal sealed record CaseAttachment
{
    public long Id { get; private init; }

    /// <summary>The random name under which the bytes are kept.</summary>
    public required string Key { get; init; }

    /// <summary>What its content is, by its own bytes: jpg, png, webp, pdf or docx.</summary>
    public required string Format { get; init; }

    /// <summary>The sender's name for it, cleaned and sealed.</summary>
    public required string SealedName { get; init; }

    /// <summary>The key of its bytes, sealed with the case's key: without the one the other is lost.</summary>
    public required string SealedKey { get; init; }

    /// <summary>How many bytes are kept.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the bytes that are kept.</summary>
    public required byte[] Hash { get; init; }
}
