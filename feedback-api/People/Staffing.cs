using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.People;

/// <summary>
/// What an operator does about accounts. Each act leaves its event, and whoever it is about has to sign in again (T39).
/// There is always somebody left who can do this.
/// </summary>
internal sealed class Staffing(FeedbackDb db, StaffSessions sessions, AuditLog audit)
{
    private const string LastOperator = "这是最后一位运维人员：请先给另一位可用的账号加上“运维”角色。";
    private const string Overtaken = "这个账号刚刚被他人修改，您的操作没有执行。请核对后再试。";
    private const string NotOneself = "不能给自己增加角色：请由另一位运维人员办理。";
    private const string NotByOneself = "不能停用自己的账号：请由另一位运维人员办理。";
    private const string OnlyOfficersGive = "“保密件专办员”只能由本身就是保密件专办员的人授予或收回。";

    /// <summary>Everybody, suspended accounts last.</summary>
    public async Task<IReadOnlyList<StaffAccount>> All() =>
        await db.Users.AsNoTracking().OrderBy(a => a.IsSuspended).ThenBy(a => a.DisplayName).ThenBy(a => a.Id).ToListAsync();

    public Task<PeopleResult> ChangeRights(ClaimsPrincipal by, string id, string? version, Rights rights, string? why) =>
        Change(by, id, version, AuditCode.RightsChanged, why, async account =>
        {
            var before = new Rights([.. account.Roles], [.. account.Divisions]);
            if (await Refusal(by, account, rights) is { } refusal)
            {
                return (refusal, null, null);
            }

            if (by.AccountId() == id && rights.Roles.Except(account.Roles).Any())
            {
                return (NotOneself, null, null);
            }

            (account.Roles, account.Divisions) = ([.. rights.Roles], [.. rights.Divisions]);
            return (null, before.Recorded, rights.Recorded);
        });

    public Task<PeopleResult> Suspend(ClaimsPrincipal by, string id, string? version, string? why) =>
        Change(by, id, version, AuditCode.AccountSuspended, why, async account =>
        {
            var refusal = account.IsSuspended ? "这个账号已经停用。" : await IsLastOperator(account) ? LastOperator : by.AccountId() == id ? NotByOneself : null;
            account.IsSuspended = true;
            return (refusal, null, null);
        });

    public Task<PeopleResult> Resume(ClaimsPrincipal by, string id, string? version, string? why) =>
        Change(by, id, version, AuditCode.AccountResumed, why, account =>
        {
            var refusal = account is { IsSuspended: false, LockoutEnd: null } ? "这个账号没有停用，也没有锁定。" : null;
            (account.IsSuspended, account.LockoutEnd, account.AccessFailedCount) = (false, null, 0);
            return Task.FromResult<(string?, object?, object?)>((refusal, null, null));
        });

    /// <summary>For whoever lost their telephone and their recovery codes: the password alone opens the account again.</summary>
    public Task<PeopleResult> ResetSecondFactor(ClaimsPrincipal by, string id, string? version, string? why) =>
        Change(by, id, version, AuditCode.SecondFactorReset, why, async account =>
        {
            var passkeys = await db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == id).ToListAsync();
            var before = new { authenticator = account.HasAuthenticator, passkeys = passkeys.Count };
            db.RemoveRange(passkeys);
            SecondFactor.Remove(account);
            return (before is { authenticator: false, passkeys: 0 } ? "这个账号没有动态验证码，也没有通行密钥。" : null, before, null);
        });

    public Task<PeopleResult> EndSessions(ClaimsPrincipal by, string id, string? version, string? why) =>
        Change(by, id, version, AuditCode.SessionsEnded, why, _ => Task.FromResult<(string?, object?, object?)>((null, null, null)));

    // Nobody else changes accounts meanwhile: two operators cannot take the role from each other at once.
    private Task<PeopleResult> Change(
        ClaimsPrincipal by, string id, string? version, AuditCode what, string? why,
        Func<StaffAccount, Task<(string? Refusal, object? Before, object? After)>> change) => db.Alone<PeopleResult>(async () =>
    {
        if (await db.Users.FindAsync(id) is not { } account)
        {
            return new PeopleResult.NotFound();
        }

        if (account.ConcurrencyStamp != version)
        {
            return new PeopleResult.Refused(Overtaken);
        }

        var (refusal, before, after) = await change(account);
        if (refusal is not null)
        {
            // Nothing of what was tried is shown or saved.
            db.ChangeTracker.Clear();
            return new PeopleResult.Refused(refusal);
        }

        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        var ended = await sessions.End(id);
        audit.Add(by, what, why, Named(account, before), Named(account, after, ended));
        await db.SaveChangesAsync();
        return new PeopleResult.Done();
    });

    private static object? Named(StaffAccount account, object? state, int? ended = null) =>
        state is null && ended is null ? null : new { account = account.Signature, state, endedSessions = ended };

    private async Task<string?> Refusal(ClaimsPrincipal by, StaffAccount account, Rights rights)
    {
        if (!rights.Roles.Contains(StaffRole.Operator) && await IsLastOperator(account))
        {
            return LastOperator;
        }

        return rights.Roles.Contains(StaffRole.ProtectedOfficer) != account.Roles.Contains(StaffRole.ProtectedOfficer) && !await MayAppointOfficers(by)
            ? OnlyOfficersGive
            : null;
    }

    /// <summary>
    /// Why protected cases cannot be brought to their end; null when there are two officers. Two of their acts want a second one:
    /// to send an answer and to lower the protection.
    /// </summary>
    public static string? OfficerWarning(IEnumerable<StaffAccount> accounts) =>
        accounts.Count(a => !a.IsSuspended && a.Roles.Contains(StaffRole.ProtectedOfficer)) switch
        {
            0 => "没有保密件专办员：检举控告没有人能看到和办理。请尽快指定两位。",
            1 => "只有一位保密件专办员。保密件的答复和降低保护级别都须由另一位专办员审核：请再指定一位，否则保密件办不完。",
            _ => null,
        };

    /// <summary>Whether somebody may make others protected-case officers: one of them, or anybody when there is none left.</summary>
    public async Task<bool> MayAppointOfficers(ClaimsPrincipal by) =>
        by.Has(StaffRole.ProtectedOfficer) || !(await Active()).Exists(a => a.Roles.Contains(StaffRole.ProtectedOfficer));

    private async Task<bool> IsLastOperator(StaffAccount account) =>
        account is { IsSuspended: false } && account.Roles.Contains(StaffRole.Operator)
        && !(await Active()).Exists(a => a.Id != account.Id && a.Roles.Contains(StaffRole.Operator));

    private Task<List<StaffAccount>> Active() => db.Users.AsNoTracking().Where(a => !a.IsSuspended).ToListAsync();
}
