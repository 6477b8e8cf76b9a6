using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>What somebody does about their own account. Each act leaves its event.</summary>
internal sealed class OwnAccount(FeedbackDb db, UserManager<StaffAccount> accounts, StaffSessions sessions, Passwords passwords, AuditLog audit)
{
    /// <summary>Why an act that only the owner may do is refused: it wants the password again, from whoever sits at the screen.</summary>
    public async Task<string?> Refusal(StaffAccount account, string? password) =>
        await passwords.Confirm(account, password ?? "") ? null : "现在的密码不对。";

    /// <summary>Makes new recovery codes; the old ones are dead.</summary>
    public Task<string[]> RenewCodes(ClaimsPrincipal staff) => db.Alone(async () =>
    {
        var codes = SecondFactor.Renew((await db.Users.FindAsync(staff.AccountId()))!);
        audit.Add(staff, AuditCode.RecoveryCodesMade);
        await db.SaveChangesAsync();
        return codes;
    });

    /// <summary>Takes the authenticator app off; the person's other sessions end.</summary>
    public Task<string?> RemoveAuthenticator(ClaimsPrincipal staff) => db.Alone(async () =>
    {
        if (await db.Users.FindAsync(staff.AccountId()) is not { HasAuthenticator: true } account)
        {
            return "没有设置动态验证码。";
        }

        SecondFactor.Remove(account);
        if (await db.Sessions.FindAsync(staff.SessionId()) is { By: SignInWay.PasswordAndCode } session)
        {
            // A role that demands a second factor demands it at once.
            session.By = SignInWay.Password;
        }

        await sessions.End(account.Id, except: staff.SessionId());
        audit.Add(staff, AuditCode.AuthenticatorRemoved);
        await db.SaveChangesAsync();
        return null;
    });

    /// <returns>Null when it is not theirs, the refusal, or nothing to object to.</returns>
    public async Task<string?> RemovePasskey(StaffAccount account, string? id)
    {
        var passkeys = await accounts.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(passkey => Convert.ToHexStringLower(passkey.CredentialId) == id) is not { } found)
        {
            return null;
        }

        audit.Add(AuditActor.Of(account), AuditCode.PasskeyRemoved, before: new { name = found.Name });
        return (await accounts.RemovePasskeyAsync(account, found.CredentialId)).Succeeded ? "" : "通行密钥没有删除，请再试一次。";
    }

    /// <returns>False when it is none of their sessions.</returns>
    public async Task<bool> EndSession(ClaimsPrincipal staff, string? id)
    {
        if (await db.Sessions.FindAsync(id ?? "") is not { } session || session.AccountId != staff.AccountId())
        {
            return false;
        }

        db.Sessions.Remove(session);
        audit.Add(staff, AuditCode.SessionsEnded, before: new { browser = session.Browser, endedSessions = 1 });
        await db.SaveChangesAsync();
        return true;
    }

    public async Task EndOthers(ClaimsPrincipal staff)
    {
        var ended = await sessions.End(staff.AccountId(), except: staff.SessionId());
        audit.Add(staff, AuditCode.SessionsEnded, before: new { endedSessions = ended });
        await db.SaveChangesAsync();
    }

    /// <summary>Changes the password; the person's other sessions end.</summary>
    /// <returns>What is wrong with it.</returns>
    public async Task<IReadOnlyList<string>> ChangePassword(ClaimsPrincipal staff, string current, string next)
    {
        var account = (await accounts.FindByIdAsync(staff.AccountId()))!;
        if (await Refusal(account, current) is { } refusal)
        {
            return [refusal];
        }

        account = (await accounts.FindByIdAsync(staff.AccountId()))!;
        await sessions.End(account.Id, except: staff.SessionId());
        audit.Add(staff, AuditCode.PasswordChanged);
        var result = await accounts.ChangePasswordAsync(account, current, next);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
        }

        return [.. result.Errors.Select(error => error.Description)];
    }

    public async Task<string?> UnlinkProvider(StaffAccount account)
    {
        if ((await accounts.GetLoginsAsync(account)).FirstOrDefault() is not { } login)
        {
            return "没有绑定统一登录。";
        }

        audit.Add(AuditActor.Of(account), AuditCode.ProviderUnlinked, before: new { issuer = login.LoginProvider });
        await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        return null;
    }
}
