using Microsoft.AspNetCore.DataProtection;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>
/// The authenticator app of an account. Its secret is sealed with keys that lie apart from the database, and a code works
/// once.
/// </summary>
internal sealed class SecondFactor(FeedbackDb db, Attempts attempts, AuditLog audit, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _kept = protection.CreateProtector("authenticator key");
    private readonly IDataProtector _offered = protection.CreateProtector("offered authenticator key");

    /// <summary>Checks a code of the app, or a recovery code, of somebody whose password was right.</summary>
    public async Task<bool> Check(string accountId, string? typed)
    {
        var passed = await db.Alone(async () =>
        {
            if (await db.Users.FindAsync(accountId) is not { SealedAuthenticatorKey: { } key } account || attempts.Refusal(account) is not null)
            {
                return false;
            }

            if (Totp.StepOf(_kept.Unprotect(Convert.FromBase64String(key)), typed, clock.GetUtcNow(), account.AuthenticatorStep) is { } step)
            {
                account.AuthenticatorStep = step;
            }
            else if (RecoveryCode.Looks(typed) && account.RecoveryCodes.Remove(RecoveryCode.HashOf(typed!)))
            {
                audit.Add(AuditActor.Of(account), AuditCode.RecoveryCodeUsed, after: new { left = account.RecoveryCodes.Count });
            }
            else
            {
                return false;
            }

            await db.SaveChangesAsync();
            return true;
        });
        if (!passed)
        {
            await attempts.Fail(accountId, "动态验证码不对");
        }

        return passed;
    }

    /// <summary>A secret that is not anybody's yet; the form bears it until a code proves that the app has it.</summary>
    public string Offer(byte[] key) => Convert.ToBase64String(_offered.Protect(key));

    /// <summary>The secret that a form bears; null when it is none of ours.</summary>
    public byte[]? Offered(string? form)
    {
        try
        {
            return _offered.Unprotect(Convert.FromBase64String(form ?? ""));
        }
        catch (Exception e) when (e is FormatException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Makes a secret the account's own once a code of it was typed.</summary>
    /// <returns>The recovery codes, shown once; null when the code is wrong.</returns>
    public Task<string[]?> Set(string accountId, byte[] key, string? typed, string sessionId) => db.Alone(async () =>
    {
        var account = (await db.Users.FindAsync(accountId))!;
        if (Totp.StepOf(key, typed, clock.GetUtcNow(), last: 0) is not { } step)
        {
            return null;
        }

        (account.SealedAuthenticatorKey, account.AuthenticatorStep) = (Convert.ToBase64String(_kept.Protect(key)), step);
        var codes = Renew(account);
        if (await db.Sessions.FindAsync(sessionId) is { By: SignInWay.Password } session)
        {
            session.By = SignInWay.PasswordAndCode;
        }

        audit.Add(AuditActor.Of(account), AuditCode.AuthenticatorSet);
        await db.SaveChangesAsync();
        return codes;
    });

    /// <summary>Takes the app off an account in the current context; the caller saves.</summary>
    public static void Remove(StaffAccount account) =>
        (account.SealedAuthenticatorKey, account.AuthenticatorStep, account.RecoveryCodes) = (null, 0, []);

    /// <summary>Gives an account new recovery codes in the current context; the caller saves.</summary>
    public static string[] Renew(StaffAccount account)
    {
        var codes = RecoveryCode.NewSet();
        account.RecoveryCodes = [.. codes.Select(RecoveryCode.HashOf)];
        return codes;
    }
}
