using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn.Provider;

/// <summary>
/// Finds the account of somebody whom the provider vouches for: by the subject that was bound to it, never by a name that
/// can change hands. It makes no account and gives no role.
/// </summary>
internal sealed class ProviderSignIn(UserManager<StaffAccount> accounts, FeedbackDb db, Door door, AuditLog audit, IOptions<SignInOptions> options)
{
    private const string Subject = "sub";

    /// <returns>Why it is refused, or the way on.</returns>
    public async Task<(string? Fault, string? On)> Enter(HttpContext context, ClaimsPrincipal vouched, string? linkTo, string? returnTo)
    {
        var issuer = vouched.FindFirstValue("iss") ?? options.Value.Oidc!.Authority!;
        if (vouched.FindFirstValue(Subject) is not { Length: > 0 } subject)
        {
            return (ProviderFaults.Failed, null);
        }

        var bound = await accounts.FindByLoginAsync(issuer, subject);
        if (linkTo is not null)
        {
            return bound is null && await accounts.FindByIdAsync(linkTo) is { } own && await Bind(own, issuer, subject)
                ? (null, StaffLinks.Account)
                : (ProviderFaults.Failed, null);
        }

        var account = bound ?? await BindByClaim(vouched, issuer, subject);
        if (account is null)
        {
            await audit.Record(AuditActor.Stranger, AuditCode.SignInFailed, "统一登录身份没有绑定账号");
            return (ProviderFaults.Unknown, null);
        }

        return await door.Enter(context, account.Id, SignInWay.Provider, returnTo) is { } on ? (null, on) : (ProviderFaults.Closed, null);
    }

    /// <summary>Records a sign-in that the provider or somebody on the way spoiled.</summary>
    public Task Note(Exception? fault) => audit.Record(
        AuditActor.Stranger, AuditCode.SignInFailed, $"统一登录没有完成（{fault?.GetType().Name ?? "未说明"}）");

    // Once: who is bound already is not bound to another subject by the same name.
    private async Task<StaffAccount?> BindByClaim(ClaimsPrincipal vouched, string issuer, string subject) =>
        options.Value.Oidc!.MatchClaim is { Length: > 0 } claim
        && (claim is not "email" || vouched.FindFirstValue("email_verified") is "true" or "True")
        && vouched.FindFirstValue(claim) is { Length: > 0 } name
        && await accounts.FindByNameAsync(name) is { } account
        && await Bind(account, issuer, subject)
            ? account
            : null;

    private async Task<bool> Bind(StaffAccount account, string issuer, string subject)
    {
        if ((await accounts.GetLoginsAsync(account)).Count > 0)
        {
            return false;
        }

        audit.Add(AuditActor.Of(account), AuditCode.ProviderLinked, after: new { issuer });
        if ((await accounts.AddLoginAsync(account, new UserLoginInfo(issuer, subject, options.Value.Oidc!.Name))).Succeeded)
        {
            return true;
        }

        db.ChangeTracker.Clear();
        return false;
    }
}
