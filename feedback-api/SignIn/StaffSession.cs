namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>
/// One signed-in browser. The cookie bears its id; when the row is gone, the next request is signed out. Where it came from
/// is only in the audit.
/// </summary>
internal sealed class StaffSession
{
    /// <summary>128 random bits.</summary>
    public required string Id { get; init; }

    public required string AccountId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset LastSeen { get; set; }

    /// <summary>The family of the browser, e.g. “Firefox，Windows”.</summary>
    public required string Browser { get; init; }

    public required SignInWay By { get; set; }
}

/// <summary>How somebody proved who they are.</summary>
internal enum SignInWay
{
    /// <summary>A password and nothing else.</summary>
    Password,

    /// <summary>A password and a code of an authenticator app, or a recovery code.</summary>
    PasswordAndCode,

    Passkey,

    /// <summary>The organisation's own sign-in (OpenID Connect), which sees to second factors itself.</summary>
    Provider,
}

/// <summary>The Chinese words of the ways.</summary>
internal static class SignInWays
{
    private static readonly string[] Known = ["密码", "密码和动态验证码", "通行密钥", "统一登录"];

    public static string Word(this SignInWay way) => Known[(int)way];
}
