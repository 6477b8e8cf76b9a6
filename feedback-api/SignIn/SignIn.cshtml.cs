using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.SignIn.Provider;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>登录 by password, by passkey, or by the organisation's own sign-in. One answer for every failure.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
[IgnoreAntiforgeryToken]
internal sealed class SignInModel(
    Passwords passwords, Passkeys passkeys, Door door, IAntiforgery antiforgery, IOptions<SignInOptions> options) : PageModel
{
    public string? UserName { get; private set; }

    public bool Failed { get; private set; }

    /// <summary>What else went wrong.</summary>
    public string? Trouble { get; private set; }

    public int IdleMinutes => options.Value.IdleMinutes;

    public int LockMinutes => options.Value.LockMinutes;

    /// <summary>The words on the button of the organisation's own sign-in; null when there is none.</summary>
    public string? Provider => options.Value.Oidc?.Name;

    public string ProviderLink => StaffLinks.Provider + (ReturnTo is null ? "" : "?return=" + Uri.EscapeDataString(ReturnTo));

    [FromQuery(Name = "return")]
    public string? ReturnTo { get; set; }

    public void OnGet([FromQuery(Name = "fault")] string? fault) => Trouble = fault is null ? null : ProviderFaults.SentenceOf(fault);

    public async Task<IActionResult> OnPostAsync(string? userName, string? password)
    {
        UserName = userName;
        if (await Stale() is { } stale)
        {
            return stale;
        }

        if (await passwords.Check(userName ?? "", password ?? "") is not { } account)
        {
            return Fail();
        }

        if (account.HasAuthenticator)
        {
            await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Halfway.Of(account, ReturnTo));
            return Redirect(StaffLinks.SignInCode);
        }

        return await door.Enter(HttpContext, account.Id, SignInWay.Password, ReturnTo) is { } on ? Redirect(on) : Fail();
    }

    /// <summary>What the browser's passkeys are asked to sign.</summary>
    public async Task<IActionResult> OnGetPasskeyOptionsAsync() => Content(await passkeys.AskForAny(), "application/json; charset=utf-8");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await Stale() is { } stale)
        {
            return stale;
        }

        return await passkeys.Whose(credential) is { } account
            && await door.Enter(HttpContext, account.Id, SignInWay.Passkey, ReturnTo) is { } on
            ? Redirect(on)
            : Refuse("通行密钥没有通过验证，请再试一次，或用密码登录。");
    }

    // The page was open in another window before somebody signed in: its token is another person's now.
    private async Task<IActionResult?> Stale() =>
        await antiforgery.IsRequestValidAsync(HttpContext) ? null
        : User.Identity?.IsAuthenticated == true ? Redirect(StaffHome.Of(User))
        : Refuse("页面已经过时，请再登录一次。");

    private PageResult Fail()
    {
        Failed = true;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private PageResult Refuse(string sentence)
    {
        Trouble = sentence;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

/// <summary>Somebody whose password was right and whose code is still awaited.</summary>
internal static class Halfway
{
    private const string ReturnType = "return";

    public static ClaimsPrincipal Of(StaffAccount account, string? returnTo) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.Id), .. returnTo is null ? (Claim[])[] : [new Claim(ReturnType, returnTo)]],
        IdentityConstants.TwoFactorUserIdScheme));

    /// <summary>Who it is; null when nobody is halfway in.</summary>
    public static async Task<(string AccountId, string? ReturnTo)?> Read(HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal is { } halfway
        && halfway.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? (id, halfway.FindFirstValue(ReturnType))
            : null;
}
