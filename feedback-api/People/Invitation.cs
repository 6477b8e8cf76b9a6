using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.People;

/// <summary>
/// 邀请: a link by which one person makes their account, or sets the password of the one they have anew, once and not for
/// long. Only the link's hash is kept.
/// </summary>
internal sealed class Invitation
{
    public long Id { get; private init; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The name of who is invited, as events will show it.</summary>
    public required string DisplayName { get; init; }

    public List<StaffRole> Roles { get; init; } = [];

    public List<string> Divisions { get; init; } = [];

    /// <summary>重设密码: the account whose password it sets; null when it makes an account.</summary>
    public string? Renews { get; init; }

    /// <summary>Who invites.</summary>
    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used or revoked. Two who use it at once: the database lets the first one through.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The account that it made or opened again; null unless it was used.</summary>
    public string? AccountId { get; private set; }

    public InvitationState StateAt(DateTimeOffset now) =>
        AccountId is not null ? InvitationState.Used
        : EndedAt is not null ? InvitationState.Revoked
        : now >= ExpiresAt ? InvitationState.Expired
        : InvitationState.Open;

    public void Use(string accountId, DateTimeOffset now) => (AccountId, EndedAt) = (accountId, now);

    public void Revoke(DateTimeOffset now) => EndedAt = now;
}

/// <summary>What became of an invitation.</summary>
internal enum InvitationState
{
    Open,
    Used,
    Revoked,
    Expired,
}
