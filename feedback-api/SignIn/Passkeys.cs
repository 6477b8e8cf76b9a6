using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>通行密钥 (WebAuthn): a key in the person's device that no other site can use and nobody can type away.</summary>
internal sealed class Passkeys(SignInManager<StaffAccount> signIn, UserManager<StaffAccount> accounts, AuditLog audit)
{
    /// <summary>How many one account may have.</summary>
    public const int Most = 10;

    private const int LongestName = 40;

    /// <summary>What to ask of a device that is to make a key for an account.</summary>
    public Task<string> AskForNew(StaffAccount account) =>
        signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.DisplayName });

    /// <summary>What to ask of a device that may have a key of anybody's.</summary>
    public Task<string> AskForAny() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Whose key signed; null when it is nobody's or did not.</summary>
    public async Task<StaffAccount?> Whose(string? credential)
    {
        try
        {
            var result = await signIn.PerformPasskeyAssertionAsync(credential ?? "");
            if (result.Succeeded)
            {
                // The counter of the key goes on: a copy of the key would show.
                return (await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null;
            }
        }
        catch (Exception e) when (IsNonsense(e))
        {
            // Not from our page: the same answer as for a key that is nobody's.
        }

        await audit.Record(AuditActor.Stranger, AuditCode.SignInFailed, "通行密钥没有通过验证");
        return null;
    }

    /// <summary>Keeps the key that a device made.</summary>
    /// <returns>Why it is refused; null when it is kept.</returns>
    public async Task<string?> Add(StaffAccount account, string? credential, string? name)
    {
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
        {
            return $"通行密钥最多 {Most} 个，请先删除不用的。";
        }

        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(credential ?? "");
            if (!result.Succeeded || result.UserEntity.Id != account.Id)
            {
                return "浏览器没有给出可用的通行密钥，请再试一次。";
            }

            result.Passkey.Name = NameOf(name);
            audit.Add(AuditActor.Of(account), AuditCode.PasskeyAdded, after: new { name = result.Passkey.Name });
            return (await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey)).Succeeded ? null : "通行密钥没有保存，请再试一次。";
        }
        catch (Exception e) when (IsNonsense(e))
        {
            return "浏览器没有给出可用的通行密钥，请再试一次。";
        }
    }

    private static string NameOf(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? "未命名的设备" : typed.Trim() is { Length: > LongestName } longer ? longer[..LongestName] : typed.Trim();

    // No state of ours, or no JSON.
    private static bool IsNonsense(Exception fault) =>
        fault is (InvalidOperationException or JsonException or FormatException or ArgumentException or PasskeyException) && !StoreFaults.Is(fault);
}
