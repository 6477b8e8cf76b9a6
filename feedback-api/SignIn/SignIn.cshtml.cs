using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>登录 by user name and password. One answer for every failure.</summary>
[EnableRateLimiting(RateLimitPolicies.SignIn)]
[IgnoreAntiforgeryToken]
internal sealed class SignInModel(SignInManager<StaffAccount> signIn, UserManager<StaffAccount> accounts, IAntiforgery antiforgery) : PageModel
{
    private static readonly StaffAccount Nobody = new() { DisplayName = "" };
    private static readonly string NobodysHash = new PasswordHasher<StaffAccount>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public string? UserName { get; private set; }

    public bool Failed { get; private set; }

    /// <summary>Whether the page was too old to be trusted.</summary>
    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? userName, string? password, [FromQuery(Name = "return")] string? returnTo)
    {
        UserName = userName;
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            // The page was open in another window before somebody signed in: its token is another person's now.
            return Again();
        }

        if (await Passes(userName ?? "", password ?? ""))
        {
            // A sign-out is no page to return to.
            return LocalRedirect(Url.IsLocalUrl(returnTo) && returnTo != StaffLinks.SignOut ? returnTo : StaffLinks.Queue);
        }

        Failed = true;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private IActionResult Again()
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return Redirect(StaffLinks.Queue);
        }

        IsStale = true;
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
