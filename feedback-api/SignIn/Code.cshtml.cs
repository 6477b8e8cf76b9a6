using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class CodeModel(SecondFactor second, Door door, IOptions<SignInOptions> options) : PageModel
{
    public bool Failed { get; private set; }

    public int LockMinutes => options.Value.LockMinutes;

    public async Task<IActionResult> OnGetAsync() => await Halfway.Read(HttpContext) is null ? Redirect(StaffLinks.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await Halfway.Read(HttpContext) is not var (accountId, returnTo))
        {
            return Redirect(StaffLinks.SignIn);
        }

        if (await second.Check(accountId, code) && await door.Enter(HttpContext, accountId, SignInWay.PasswordAndCode, returnTo) is { } on)
        {
            await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
            return Redirect(on);
        }

        Failed = true;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
