using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>
/// The one-time link that makes an account: the first one, so that there is never a default password, and a further one
/// when the operator asks for it (<see cref="SignInOptions.OfferAccount"/>). Its token lives in this process alone, is
/// printed on the console, and works once.
/// </summary>
internal sealed class AccountOffer(DivisionNames divisions, IOptions<SignInOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile bool _taken;

    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the link works.</summary>
    public async Task<bool> Stands(UserManager<StaffAccount> accounts) =>
        !_taken && (options.Value.OfferAccount || await NobodyYet(accounts));

    public bool Opens(string? token) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(Token));

    /// <summary>Makes the account unless another request was faster. It bears every role; protected cases are for the first one only.</summary>
    /// <param name="accounts">Where it is kept.</param>
    /// <param name="account">Who wants it.</param>
    /// <param name="password">Its password.</param>
    /// <param name="beforeSaving">Adds what is saved with it, once its roles are known.</param>
    public async Task<IdentityResult> Take(UserManager<StaffAccount> accounts, StaffAccount account, string password, Action beforeSaving)
    {
        await _one.WaitAsync();
        try
        {
            if (!await Stands(accounts))
            {
                return IdentityResult.Failed(new IdentityError { Description = "账号已经建立，链接已失效，请直接登录。" });
            }

            var isFirst = await NobodyYet(accounts);
            account.Roles = [.. StaffRoles.All.Where(role => isFirst || role is not StaffRole.ProtectedOfficer)];
            account.Divisions = [.. divisions.All.Select(division => division.Id)];
            beforeSaving();
            var result = await accounts.CreateAsync(account, password);
            _taken = result.Succeeded;
            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static Task<bool> NobodyYet(UserManager<StaffAccount> accounts) => accounts.Users.AllAsync(_ => false);
}
