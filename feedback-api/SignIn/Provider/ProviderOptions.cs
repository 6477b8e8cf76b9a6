using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.SignIn.Provider;

/// <summary>Section <c>SignIn:Oidc</c>: an OpenID Connect provider. It says who somebody is; accounts and roles stay here.</summary>
public sealed class ProviderOptions
{
    /// <summary>The provider's issuer, e.g. <c>https://id.example.gov.cn/realms/staff</c>; its discovery document lies below it.</summary>
    public string? Authority { get; set; }

    /// <summary>What the provider calls this service.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that the provider gave for it. Best set by the environment: <c>SignIn__Oidc__ClientSecret</c>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The words on the button. Default 统一登录.</summary>
    public string Name { get; set; } = "统一登录";

    /// <summary>
    /// The claim that names the account at the first sign-in, compared with the user name: <c>email</c> (only when the
    /// provider says that it is verified) or a claim that the provider alone assigns, e.g. <c>preferred_username</c>.
    /// From then on the provider's unchangeable subject is what counts. Default: none; each person binds the sign-in to
    /// their account themselves, on their own page.
    /// </summary>
    public string? MatchClaim { get; set; }

    internal IEnumerable<ValidationResult> Faults()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            yield return new("SignIn:Oidc:Authority 应是统一登录系统的 https 地址，例如 https://id.example.gov.cn/realms/staff。");
        }

        if (string.IsNullOrWhiteSpace(ClientId) || string.IsNullOrWhiteSpace(ClientSecret))
        {
            yield return new("SignIn:Oidc 要填写统一登录系统给出的 ClientId 和 ClientSecret。");
        }
    }
}
