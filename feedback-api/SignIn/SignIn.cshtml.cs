using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>登录 by user name and password. One answer for every failure.</summary>
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class SignInModel(SignInManager<StaffAccount> signIn, UserManager<StaffAccount> accounts) : PageModel
{
    private static readonly StaffAccount Nobody = new() { DisplayName = "" };
    private static readonly string NobodysHash = new PasswordHasher<StaffAccount>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public string? UserName { get; private set; }

    public bool Failed { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? userName, string? password, [FromQuery(Name = "return")] string? returnTo)
    {
        UserName = userName;
        if (await Passes(userName ?? "", password ?? ""))
        {
            return LocalRedirect(Url.IsLocalUrl(returnTo) ? returnTo : StaffLinks.Queue);
        }

        Failed = true;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Passes(string userName, string password)
    {
        if (await accounts.FindByNameAsync(userName) is not { } account)
        {
            // As much work as for a real account: the time must not tell who has one.
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return false;
        }

        return (await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }
}
