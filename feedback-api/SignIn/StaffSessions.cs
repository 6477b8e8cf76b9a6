using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Who is signed in where. The rows are the truth: a cookie without one opens nothing.</summary>
internal sealed class StaffSessions(FeedbackDb db, IOptions<SignInOptions> options, TimeProvider clock)
{
    // As fine as LastSeen is kept.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>Adds a session to the current context; the caller saves.</summary>
    public StaffSession Begin(StaffAccount account, SignInWay by, string? userAgent)
    {
        var now = clock.GetUtcNow();
        var session = new StaffSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            AccountId = account.Id,
            Since = now,
            LastSeen = ToMinute(now),
            Browser = BrowserFamily.Of(userAgent),
            By = by,
        };
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>The person whose session it is, as their account is now; null when the session has ended.</summary>
    public async Task<ClaimsPrincipal?> Resume(string id, CancellationToken cancel)
    {
        var found = await db.Sessions.AsNoTracking().Where(s => s.Id == id)
            .Join(db.Users.AsNoTracking(), s => s.AccountId, account => account.Id, (session, account) => new { session, account })
            .FirstOrDefaultAsync(cancel);
        return found is not null && !found.account.IsSuspended && IsLive(found.session) && await Touch(found.session, cancel)
            ? PrincipalOf(found.account, found.session)
            : null;
    }

    public ClaimsPrincipal PrincipalOf(StaffAccount account, StaffSession session) => StaffClaims.Of(
        account, session, session.By is SignInWay.Password && account.Roles.Exists(role => options.Value.SecondFactorFor.Contains(role)));

    /// <summary>The live sessions of an account, the newest first.</summary>
    public async Task<IReadOnlyList<StaffSession>> Of(string accountId) =>
        [.. (await db.Sessions.AsNoTracking().Where(s => s.AccountId == accountId).ToListAsync()).Where(IsLive).OrderByDescending(s => s.LastSeen)];

    /// <summary>Removes the sessions of an account in the current context, but for one; the caller saves.</summary>
    /// <returns>How many will end.</returns>
    public async Task<int> End(string accountId, string? except = null)
    {
        var ended = await db.Sessions.Where(s => s.AccountId == accountId && s.Id != except).ToListAsync();
        db.Sessions.RemoveRange(ended);
        return ended.Count(IsLive);
    }

    /// <summary>Removes what has ended by itself, whoever's it is; the caller saves.</summary>
    public async Task RemoveDead()
    {
        var (seen, begun) = (clock.GetUtcNow() - Idle, clock.GetUtcNow() - Longest);
        db.Sessions.RemoveRange(await db.Sessions.Where(s => s.LastSeen <= seen || s.Since <= begun).ToListAsync());
    }

    public DateTimeOffset EndOf(StaffSession session) => session.Since + Longest;

    private TimeSpan Idle => TimeSpan.FromMinutes(options.Value.IdleMinutes) + Grain;

    private TimeSpan Longest => TimeSpan.FromHours(options.Value.SessionHours);

    private bool IsLive(StaffSession session) =>
        clock.GetUtcNow() is var now && now < session.LastSeen + Idle && now < session.Since + Longest;

    /// <returns>False when the session was ended meanwhile.</returns>
    private async Task<bool> Touch(StaffSession session, CancellationToken cancel)
    {
        var minute = ToMinute(clock.GetUtcNow());
        if (session.LastSeen >= minute)
        {
            return true;
        }

        db.Attach(session).Entity.LastSeen = minute;
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            // A store that cannot write can still be read; the page says so when something is to be saved.
            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static DateTimeOffset ToMinute(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % Grain.Ticks), instant.Offset);
}
