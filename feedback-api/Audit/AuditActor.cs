using System.Security.Claims;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>Who acts.</summary>
/// <param name="AccountId">Null for a stranger and for the program itself.</param>
/// <param name="Who">The name that people read.</param>
internal sealed record AuditActor(string? AccountId, string Who)
{
    /// <summary>Somebody who is not signed in. What they typed is not kept: it may be a password in the wrong field.</summary>
    public static AuditActor Stranger { get; } = new(null, "未登录的人");

    /// <summary>Whoever runs the commands on the server.</summary>
    public static AuditActor Console { get; } = new(null, "系统管理员（命令行）");

    public static AuditActor Of(ClaimsPrincipal staff) => new(staff.AccountId(), staff.Signature());

    /// <summary>Somebody who names an account and has not proved that it is theirs.</summary>
    public static AuditActor Claiming(StaffAccount account) => new(account.Id, $"未登录的人（账号 {account.UserName}）");

    public static AuditActor Of(StaffAccount account) => new(account.Id, account.Signature);
}
