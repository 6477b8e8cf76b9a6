using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Makes an account, by the one-time link on the console.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class SetupModel(AccountOffer offer, UserManager<StaffAccount> accounts, Door door, AuditLog audit) : PageModel
{
    public const string DeadLink = "这个链接无效或已使用。账号建立后请直接登录；还没有账号时，请查看服务启动时控制台上的链接。";

    public string? Token { get; private set; }

    public string? DisplayName { get; private set; }

    public string? UserName { get; private set; }

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public bool IsDead { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? token) => await Opens(token) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(string? token, string? displayName, string? userName, string? password)
    {
        if (!await Opens(token))
        {
            return Dead();
        }

        (DisplayName, UserName) = (displayName, userName);
        if (string.IsNullOrWhiteSpace(displayName) || string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password))
        {
            return Refuse("请填写姓名、用户名和密码。");
        }

        var account = new StaffAccount { DisplayName = displayName.Trim(), UserName = userName.Trim() };
        var result = await offer.Take(accounts, account, password, () => audit.Add(
            AuditActor.Of(account), AuditCode.AccountMade, after: new { roles = account.Roles.Select(role => role.ToString()), divisions = account.Divisions }));
        if (!result.Succeeded)
        {
            return Refuse([.. result.Errors.Select(error => error.Description)]);
        }

        return Redirect(await door.Enter(HttpContext, account.Id, SignInWay.Password) ?? StaffLinks.SignIn);
    }

    private async Task<bool> Opens(string? token)
    {
        Token = token;
        return offer.Opens(token) && await offer.Stands(accounts);
    }

    private PageResult Refuse(params string[] faults)
    {
        Faults = faults;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private PageResult Dead()
    {
        IsDead = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
