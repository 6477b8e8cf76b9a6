using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>
/// The one-time link that makes the first account. Its token lives in this process alone and is printed on the console;
/// it works while there is no account, so that there is never a default password.
/// </summary>
internal sealed class FirstAccount : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public bool Opens(string? token) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(Token));

    public static Task<bool> IsMissing(UserManager<StaffAccount> accounts) => accounts.Users.AllAsync(_ => false);

    /// <summary>Makes the account unless another request was faster.</summary>
    public async Task<IdentityResult> Create(UserManager<StaffAccount> accounts, StaffAccount account, string password)
    {
        await _one.WaitAsync();
        try
        {
            return await IsMissing(accounts)
                ? await accounts.CreateAsync(account, password)
                : IdentityResult.Failed(new IdentityError { Description = "账号已经建立，链接已失效，请直接登录。" });
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
