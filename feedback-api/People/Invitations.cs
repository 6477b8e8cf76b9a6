using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using SignInOptions = PublicNotice.FeedbackApi.SignIn.SignInOptions;

namespace PublicNotice.FeedbackApi.People;

/// <summary>Makes, lists, revokes and takes invitations (T34, T35).</summary>
internal sealed class Invitations(
    FeedbackDb db, UserManager<StaffAccount> accounts, Staffing staffing, StaffSessions sessions, AuditLog audit, IOptions<SignInOptions> options, TimeProvider clock)
{
    private const string Dead = "这个邀请链接无效、已使用、已撤销或已过期。请向发出邀请的人要一个新的。";

    /// <summary>Those of the last weeks, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> Recent() =>
        await db.Invitations.AsNoTracking().OrderByDescending(i => i.Id).Take(50).ToListAsync();

    /// <summary>Makes one.</summary>
    /// <returns>The token of the link; it is shown once and kept nowhere.</returns>
    public async Task<string> Make(ClaimsPrincipal by, string displayName, Rights rights)
    {
        var token = Add(by, displayName, rights);
        audit.Add(by, AuditCode.InvitationMade, after: new { displayName, rights = rights.Recorded });
        await db.SaveChangesAsync();
        return token;
    }

    /// <summary>
    /// 重设密码, for whoever forgot it: the operator hands over a link and never knows a password. The second factor, where
    /// there is one, stays. Whoever could make an officer may do it for one: the link would open protected cases.
    /// </summary>
    public async Task<PeopleResult> MakeRenewal(ClaimsPrincipal by, string id)
    {
        if (await accounts.FindByIdAsync(id) is not { } account)
        {
            return new PeopleResult.NotFound();
        }

        if (account.IsSuspended || id == by.AccountId())
        {
            return new PeopleResult.Refused(account.IsSuspended ? "账号已停用，请先恢复。" : "自己的密码请在“我的账号”里修改。");
        }

        if (account.Roles.Contains(StaffRole.ProtectedOfficer) && !await staffing.MayAppointOfficers(by))
        {
            return new PeopleResult.Refused("保密件专办员的密码只能由本身就是保密件专办员的人重设。");
        }

        var token = Add(by, account.DisplayName, Rights.None, renews: id);
        audit.Add(by, AuditCode.PasswordRenewalMade, after: new { account = account.Signature });
        await db.SaveChangesAsync();
        return new PeopleResult.Linked(token);
    }

    public Task<PeopleResult> Revoke(ClaimsPrincipal by, long id) => db.Alone<PeopleResult>(async () =>
    {
        if (await db.Invitations.FindAsync(id) is not { } invitation)
        {
            return new PeopleResult.NotFound();
        }

        if (invitation.StateAt(clock.GetUtcNow()) is not InvitationState.Open)
        {
            return new PeopleResult.Refused("这个邀请已经使用、撤销或过期，不必再撤销。");
        }

        invitation.Revoke(clock.GetUtcNow());
        audit.Add(by, AuditCode.InvitationRevoked, before: new { displayName = invitation.DisplayName });
        await db.SaveChangesAsync();
        return new PeopleResult.Done();
    });

    /// <summary>The open invitation of a token; null when there is none (any more).</summary>
    public async Task<Invitation?> Find(string? token)
    {
        var hash = HashOf(token ?? "");
        return await db.Invitations.FirstOrDefaultAsync(i => i.TokenHash == hash) is { } found
            && found.StateAt(clock.GetUtcNow()) is InvitationState.Open ? found : null;
    }

    /// <summary>Sets the password anew, in one transaction with the end of the link; who was signed in with it is out.</summary>
    /// <returns>What is wrong; nothing when it is done.</returns>
    public async Task<IReadOnlyList<string>> Renew(string? token, string password)
    {
        if (await Find(token) is not { Renews: { } id } invitation || await accounts.FindByIdAsync(id) is not { IsSuspended: false } account)
        {
            return [Dead];
        }

        var faults = new List<string>();
        foreach (var validator in accounts.PasswordValidators)
        {
            faults.AddRange((await validator.ValidateAsync(accounts, account, password)).Errors.Select(error => error.Description));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        invitation.Use(id, clock.GetUtcNow());
        await sessions.End(id);
        audit.Add(AuditActor.Of(account), AuditCode.PasswordRenewed);
        try
        {
            return [.. (await accounts.UpdateAsync(account)).Errors.Select(error => error.Description)];
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return [Dead];
        }
    }

    /// <summary>Makes the account, in one transaction with the end of the invitation.</summary>
    public async Task<(StaffAccount? Made, IReadOnlyList<string> Faults)> Take(string? token, string userName, string password)
    {
        if (await Find(token) is not { Renews: null } invitation)
        {
            return (null, [Dead]);
        }

        var account = new StaffAccount
        {
            DisplayName = invitation.DisplayName,
            UserName = userName,
            Roles = [.. invitation.Roles],
            Divisions = [.. invitation.Divisions],
        };
        invitation.Use(account.Id, clock.GetUtcNow());
        audit.Add(AuditActor.Of(account), AuditCode.InvitationUsed, after: new Rights(account.Roles, account.Divisions).Recorded);
        try
        {
            var result = await accounts.CreateAsync(account, password);
            if (result.Succeeded)
            {
                return (account, []);
            }

            // The invitation stands.
            db.ChangeTracker.Clear();
            return (null, [.. result.Errors.Select(error => error.Description)]);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (null, [Dead]);
        }
    }

    private string Add(ClaimsPrincipal by, string displayName, Rights rights, string? renews = null)
    {
        var (token, now) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), clock.GetUtcNow());
        db.Invitations.Add(new Invitation
        {
            TokenHash = HashOf(token),
            DisplayName = displayName,
            Roles = [.. rights.Roles],
            Divisions = [.. rights.Divisions],
            Renews = renews,
            MadeBy = by.Signature(),
            MadeAt = now,
            ExpiresAt = now.AddHours(options.Value.InvitationHours),
        });
        return token;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
