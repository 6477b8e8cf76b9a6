using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>The way in, however somebody proved who they are, and the way out.</summary>
internal sealed class Door(FeedbackDb db, StaffSessions sessions, Attempts attempts, AuditLog audit)
{
    /// <summary>Begins a session and gives the browser its cookie.</summary>
    /// <returns>The way on; null when nobody may sign in with the account now.</returns>
    public async Task<string?> Enter(HttpContext context, string accountId, SignInWay by, string? returnTo = null)
    {
        var before = context.User.SessionId();
        var entered = await db.Alone(async () =>
        {
            if (await db.Users.FindAsync(accountId) is not { } account)
            {
                return null;
            }

            if (attempts.Refusal(account) is { } refusal)
            {
                audit.Add(AuditActor.Claiming(account), AuditCode.SignInFailed, refusal);
                await db.SaveChangesAsync();
                return null;
            }

            (account.AccessFailedCount, account.LockoutEnd) = (0, null);
            await sessions.RemoveDead();
            // The same browser signs in again: the session that it had is not left behind (T39).
            db.Sessions.RemoveRange(db.Sessions.Where(s => s.Id == before));
            var session = sessions.Begin(account, by, context.Request.Headers.UserAgent);
            audit.Add(AuditActor.Of(account), AuditCode.SignedIn, after: new { by = by.Word(), browser = session.Browser });
            await db.SaveChangesAsync();
            return new { Principal = sessions.PrincipalOf(account, session), End = sessions.EndOf(session) };
        });
        if (entered is null)
        {
            return null;
        }

        await context.SignInAsync(IdentityConstants.ApplicationScheme, entered.Principal, new AuthenticationProperties { ExpiresUtc = entered.End, AllowRefresh = false });
        return StaffHome.After(returnTo, entered.Principal);
    }

    /// <summary>Ends the session of this browser; a copy of its cookie opens nothing any more.</summary>
    public async Task Leave(HttpContext context)
    {
        if (context.User.SessionId() is { } id && await db.Sessions.FindAsync(id) is { } session)
        {
            db.Sessions.Remove(session);
            audit.Add(context.User, AuditCode.SignedOut);
            await db.SaveChangesAsync();
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
