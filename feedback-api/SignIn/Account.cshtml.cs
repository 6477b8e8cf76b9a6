using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>我的账号: one's own passkeys, second factor and sessions.</summary>
[StaffOnly(WithoutSecondFactor = true)]
internal sealed class AccountModel(
    UserManager<StaffAccount> accounts, OwnAccount own, Passkeys passkeys, StaffSessions sessions, IOptions<SignInOptions> options) : PageModel
{
    public StaffAccount Account { get; private set; } = null!;

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>What the organisation's own sign-in is called; null when there is none.</summary>
    public string? Provider => options.Value.Oidc?.Name;

    public bool IsLinked { get; private set; }

    public string? Refusal { get; private set; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>New recovery codes, for the page that shows them once.</summary>
    [TempData]
    public string? Codes { get; set; }

    public Task OnGetAsync() => Load();

    /// <summary>What the device is asked to make a key for.</summary>
    public async Task<IActionResult> OnGetPasskeyOptionsAsync() =>
        Content(await passkeys.AskForNew(await Own()), "application/json; charset=utf-8");

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential, string? name) =>
        await Finish(await passkeys.Add(await Own(), credential, name), "通行密钥已添加，下次可以用它登录。");

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id) =>
        await own.RemovePasskey(await Own(), id) is { } found ? await Finish(found.Length == 0 ? null : found, "通行密钥已删除。") : NotFound();

    public async Task<IActionResult> OnPostRenewCodesAsync(string? password)
    {
        if (await own.Refusal(await Own(), password) is { } refusal)
        {
            return await Finish(refusal, "");
        }

        Codes = string.Join(' ', await own.RenewCodes(User));
        return Redirect(StaffLinks.Authenticator);
    }

    public async Task<IActionResult> OnPostRemoveAuthenticatorAsync(string? password) =>
        await Finish(await own.Refusal(await Own(), password) ?? await own.RemoveAuthenticator(User), "动态验证码已取消。");

    public async Task<IActionResult> OnPostEndSessionAsync(string? id) =>
        await own.EndSession(User, id) ? await Finish(null, "已退出。") : NotFound();

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await own.EndOthers(User);
        return await Finish(null, "其他设备都已退出。");
    }

    public async Task<IActionResult> OnPostUnlinkProviderAsync() => await Finish(await own.UnlinkProvider(await Own()), "绑定已解除。");

    private async Task<IActionResult> Finish(string? refusal, string done)
    {
        if (refusal is null)
        {
            Done = done;
            return Redirect(StaffLinks.Account);
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Load();
        return Page();
    }

    private async Task<StaffAccount> Own() => (await accounts.FindByIdAsync(User.AccountId()))!;

    private async Task Load()
    {
        Account = await Own();
        Passkeys = [.. (await accounts.GetPasskeysAsync(Account)).OrderBy(passkey => passkey.CreatedAt)];
        Sessions = await sessions.Of(Account.Id);
        IsLinked = (await accounts.GetLoginsAsync(Account)).Count > 0;
    }
}
