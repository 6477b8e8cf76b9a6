using Microsoft.AspNetCore.Identity;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Checks user name and password. Takes as long, and says as little, whatever is wrong with them.</summary>
internal sealed class Passwords(UserManager<StaffAccount> accounts, Attempts attempts, AuditLog audit)
{
    private static readonly StaffAccount Nobody = new() { DisplayName = "" };
    private static readonly string NobodysHash = new PasswordHasher<StaffAccount>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>The account when the password is right and may be used now.</summary>
    public async Task<StaffAccount?> Check(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName);
        if (account is null || attempts.Refusal(account) is not null)
        {
            // As much work as for a real account: the time must not tell who has one.
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            await audit.Record(
                account is null ? AuditActor.Stranger : AuditActor.Claiming(account), AuditCode.SignInFailed,
                account is null ? "没有这个用户名" : attempts.Refusal(account));
            return null;
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await attempts.Fail(account.Id, "密码不对");
            return null;
        }

        return account;
    }

    /// <summary>
    /// Whether it is the password of somebody who is signed in already: whoever sits at a screen that was left open does not
    /// know it. Wrong ones count as they do at the door.
    /// </summary>
    public async Task<bool> Confirm(StaffAccount account, string password)
    {
        if (attempts.Refusal(account) is null && await accounts.CheckPasswordAsync(account, password))
        {
            return true;
        }

        await attempts.Fail(account.Id, "确认密码不对");
        return false;
    }
}

/// <summary>密码不能包含用户名: the first thing that anybody would try.</summary>
internal sealed class NoNameInPassword : IPasswordValidator<StaffAccount>
{
    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password) => Task.FromResult(
        user.UserName is { Length: >= 4 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) is true
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordContainsName", Description = "密码不能包含用户名。" })
            : IdentityResult.Success);
}
