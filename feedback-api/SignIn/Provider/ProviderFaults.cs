namespace PublicNotice.FeedbackApi.SignIn.Provider;

/// <summary>What can be wrong with a sign-in by the organisation, as the sign-in page tells it. The address bears the code alone.</summary>
internal static class ProviderFaults
{
    public const string Failed = "failed";
    public const string Unknown = "unknown";
    public const string Closed = "closed";

    public static string SentenceOf(string code) => code switch
    {
        Unknown => "这个统一登录身份还没有绑定本系统的账号。请先用密码登录，在“我的账号”里绑定；还没有账号时请与管理员联系。",
        Closed => "这个账号已停用或暂时锁定，请与管理员联系。",
        _ => "统一登录没有完成，请再试一次，或用密码登录。",
    };
}
