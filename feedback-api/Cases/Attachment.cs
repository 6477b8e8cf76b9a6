namespace PublicNotice.FeedbackApi.Cases;

/// <summary>附件: a file that came with a submission. Its name and its bytes are sealed with the case's key.</summary>
internal sealed class Attachment
{
    public long Id { get; private init; }

    /// <summary>The name of the sealed file in the attachments' folder: random, and nothing of the citizen's.</summary>
    public required string File { get; init; }

    /// <summary>The name that the citizen gave it, sealed.</summary>
    public required string SealedName { get; init; }

    /// <summary>SHA-256 of the bytes that were sent, in hexadecimal, sealed: what the receipt's commitment covers.</summary>
    public required string SealedHash { get; init; }

    /// <summary>What it is, as recognised by its content.</summary>
    public required string MediaType { get; init; }

    /// <summary>The length of what is kept, in bytes.</summary>
    public required long Length { get; init; }
}
