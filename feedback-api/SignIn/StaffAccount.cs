using Microsoft.AspNetCore.Identity;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>A person who works at the desk.</summary>
internal sealed class StaffAccount : IdentityUser
{
    /// <summary>The name that events and colleagues show.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person may do; nothing by default.</summary>
    public List<StaffRole> Roles { get; set; } = [];

    /// <summary>The ids of the divisions whose cases the person works on.</summary>
    public List<string> Divisions { get; set; } = [];

    /// <summary>停用: an operator closed the account; nobody can sign in with it.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>The secret of the authenticator app, sealed; null when there is none.</summary>
    public string? SealedAuthenticatorKey { get; set; }

    /// <summary>The time step of the last code that was taken: none is taken twice.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>SHA-256 of the recovery codes that are left, in hex.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    public bool HasAuthenticator => SealedAuthenticatorKey is not null;

    /// <summary>How events name the person: a name that anybody may bear, and the account that only one has.</summary>
    public string Signature => $"{DisplayName}（{UserName}）";
}
