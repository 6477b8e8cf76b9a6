namespace PublicNotice.FeedbackApi.Audit;

/// <summary>
/// 操作留痕: who did what, when, from where and why. Rows are added, never changed: the database refuses it, and each row's
/// hash covers the row before it. No row names a citizen.
/// </summary>
internal sealed class AuditEvent
{
    /// <summary>1, 2, 3 … without a gap; given when it is saved.</summary>
    public long Sequence { get; private init; }

    /// <summary>In whole milliseconds, as it is stored.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account's id; null for a stranger and for the program itself.</summary>
    public string? AccountId { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Who { get; init; }

    /// <summary>The address of the person's computer; null for what no request asked for.</summary>
    public string? From { get; init; }

    /// <summary>The stable code.</summary>
    public required string What { get; init; }

    /// <summary>Its sentence, as it read then.</summary>
    public required string Words { get; init; }

    public string? Why { get; init; }

    /// <summary>What was so before, as compact JSON.</summary>
    public string? Before { get; init; }

    /// <summary>What is so since then, as compact JSON.</summary>
    public string? After { get; init; }

    /// <summary>The case that it concerns.</summary>
    public long? CaseId { get; init; }

    /// <summary>SHA-256 over the hash before it and <see cref="AuditChain.Canonical"/>.</summary>
    public byte[] Hash { get; private init; } = [];
}
