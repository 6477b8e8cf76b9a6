using System.Globalization;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Counts wrong passwords and codes, and locks the account for a while when there are too many.</summary>
internal sealed class Attempts(FeedbackDb db, AuditLog audit, IOptions<SignInOptions> options, TimeProvider clock)
{
    /// <summary>Why nobody may sign in with the account now; null when they may.</summary>
    public string? Refusal(StaffAccount account) =>
        account.IsSuspended ? "账号已停用"
        : account.LockoutEnd > clock.GetUtcNow() ? "账号暂时锁定"
        : null;

    /// <summary>Counts a failure.</summary>
    public Task Fail(string accountId, string why) => db.Alone(async () =>
    {
        var account = (await db.Users.FindAsync(accountId))!;
        var who = AuditActor.Claiming(account);
        audit.Add(who, AuditCode.SignInFailed, why);
        if (Refusal(account) is null && ++account.AccessFailedCount >= options.Value.MostFailures)
        {
            (account.AccessFailedCount, account.LockoutEnd) = (0, clock.GetUtcNow().AddMinutes(options.Value.LockMinutes));
            audit.Add(who, AuditCode.AccountLockedOut, string.Create(CultureInfo.InvariantCulture, $"锁定 {options.Value.LockMinutes} 分钟"));
        }

        return await db.SaveChangesAsync();
    });
}
