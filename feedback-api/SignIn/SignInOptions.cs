using System.ComponentModel.DataAnnotations;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.SignIn.Provider;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInOptions : IValidatableObject
{
    /// <summary>
    /// Whether this start prints a one-time link for a further staff account although there are some: for a colleague, or
    /// when nobody can sign in any more. Default false; the first account is always offered.
    /// </summary>
    public bool OfferAccount { get; set; }

    /// <summary>After how many minutes without a request a session ends. Default 30.</summary>
    [Range(5, 480, ErrorMessage = "SignIn:IdleMinutes 应在 5 到 480 之间：闲置多少分钟后自动退出。")]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>After how many hours a session ends however busy it is. Default 12: a working day.</summary>
    [Range(1, 24, ErrorMessage = "SignIn:SessionHours 应在 1 到 24 之间：一次登录最长多少小时。")]
    public int SessionHours { get; set; } = 12;

    /// <summary>After how many wrong passwords or codes in a row an account is locked. Default 5.</summary>
    [Range(3, 20, ErrorMessage = "SignIn:MostFailures 应在 3 到 20 之间：连续输错多少次后锁定账号。")]
    public int MostFailures { get; set; } = 5;

    /// <summary>For how many minutes it is locked. Default 15.</summary>
    [Range(1, 1440, ErrorMessage = "SignIn:LockMinutes 应在 1 到 1440 之间：输错后锁定多少分钟。")]
    public int LockMinutes { get; set; } = 15;

    /// <summary>
    /// The roles that must use a second factor (a passkey, an authenticator app, or the organisation's own sign-in), e.g.
    /// <c>["ProtectedOfficer","Operator"]</c>. Whoever bears one and signs in by password alone can do nothing but set one
    /// up. Default: none.
    /// </summary>
    public StaffRole[] SecondFactorFor { get; set; } = [];

    /// <summary>For how many hours an invitation opens an account. Default 72.</summary>
    [Range(1, 720, ErrorMessage = "SignIn:InvitationHours 应在 1 到 720 之间：邀请链接多少小时内有效。")]
    public int InvitationHours { get; set; } = 72;

    /// <summary>
    /// The name of the site that passkeys belong to, e.g. <c>notice.example.gov.cn</c>. Default: the name in the address
    /// that the browser asked for. Changing it makes every passkey useless.
    /// </summary>
    public string? PasskeyDomain { get; set; }

    /// <summary>统一登录: the organisation's own sign-in by OpenID Connect. Default: none.</summary>
    public ProviderOptions? Oidc { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Oidc?.Faults() ?? [];
}
