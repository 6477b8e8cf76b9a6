namespace PublicNotice.FeedbackApi.Audit;

/// <summary>What can be recorded. The codes are stable: exports and filters name them.</summary>
internal enum AuditCode
{
    SignedIn,
    SignInFailed,
    AccountLockedOut,
    SignedOut,
    SessionsEnded,
    AccountMade,
    RightsChanged,
    AccountSuspended,
    AccountResumed,
    PasswordChanged,
    AuthenticatorSet,
    AuthenticatorRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    SecondFactorReset,
    ProviderLinked,
    ProviderUnlinked,
    InvitationMade,
    InvitationRevoked,
    InvitationUsed,
    PasswordRenewalMade,
    PasswordRenewed,
    IdentityRead,
    ProtectedCaseRead,
    AttachmentRead,
    CaseActed,
    Exported,
}

/// <summary>The stable code of each, and its sentence.</summary>
internal static class AuditCodes
{
    private static readonly Dictionary<AuditCode, (string Code, string Words)> Known = new()
    {
        [AuditCode.SignedIn] = ("sign-in", "登录"),
        [AuditCode.SignInFailed] = ("sign-in-failed", "登录失败"),
        [AuditCode.AccountLockedOut] = ("account-locked-out", "多次输错，账号暂时锁定"),
        [AuditCode.SignedOut] = ("sign-out", "退出"),
        [AuditCode.SessionsEnded] = ("sessions-ended", "结束登录"),
        [AuditCode.AccountMade] = ("account-made", "用控制台链接建立账号"),
        [AuditCode.RightsChanged] = ("rights-changed", "修改角色和处室"),
        [AuditCode.AccountSuspended] = ("account-suspended", "停用账号"),
        [AuditCode.AccountResumed] = ("account-resumed", "恢复账号"),
        [AuditCode.PasswordChanged] = ("password-changed", "修改密码"),
        [AuditCode.AuthenticatorSet] = ("authenticator-set", "设置动态验证码"),
        [AuditCode.AuthenticatorRemoved] = ("authenticator-removed", "取消动态验证码"),
        [AuditCode.RecoveryCodesMade] = ("recovery-codes-made", "重新生成备用码"),
        [AuditCode.RecoveryCodeUsed] = ("recovery-code-used", "使用备用码"),
        [AuditCode.PasskeyAdded] = ("passkey-added", "添加通行密钥"),
        [AuditCode.PasskeyRemoved] = ("passkey-removed", "删除通行密钥"),
        [AuditCode.SecondFactorReset] = ("second-factor-reset", "清除他人的动态验证码和通行密钥"),
        [AuditCode.ProviderLinked] = ("provider-linked", "绑定统一登录"),
        [AuditCode.ProviderUnlinked] = ("provider-unlinked", "解除统一登录的绑定"),
        [AuditCode.InvitationMade] = ("invitation-made", "发出邀请"),
        [AuditCode.InvitationRevoked] = ("invitation-revoked", "撤销邀请"),
        [AuditCode.InvitationUsed] = ("invitation-used", "用邀请建立账号"),
        [AuditCode.PasswordRenewalMade] = ("password-renewal-made", "发出重设密码的链接"),
        [AuditCode.PasswordRenewed] = ("password-renewed", "用链接重设密码"),
        [AuditCode.IdentityRead] = ("identity-read", "查看来件人身份"),
        [AuditCode.ProtectedCaseRead] = ("protected-case-read", "查看保密件"),
        [AuditCode.AttachmentRead] = ("attachment-read", "下载附件"),
        [AuditCode.CaseActed] = ("case-acted", "办理办件"),
        [AuditCode.Exported] = ("exported", "导出数据"),
    };

    /// <summary>The code that exports and filters name.</summary>
    public static string Code(this AuditCode what) => Known[what].Code;

    /// <summary>The Chinese sentence.</summary>
    public static string Words(this AuditCode what) => Known[what].Words;
}
