using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.People;

/// <summary>The page that an invitation leads to.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class JoinModel(Invitations invitations, Door door) : PageModel
{
    public string? Token { get; private set; }

    public string? UserName { get; private set; }

    /// <summary>Null when the link is dead.</summary>
    public Invitation? Invitation { get; private set; }

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public Task OnGetAsync(string? token) => Load(token);

    public async Task<IActionResult> OnPostAsync(string? token, string? userName, string? password)
    {
        if (await invitations.Find(token) is { Renews: not null })
        {
            return await Renew(token, password);
        }

        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password))
        {
            return await Refuse(token, userName, ["请填写用户名和密码。"]);
        }

        var (made, faults) = await invitations.Take(token, userName.Trim(), password);
        return made is null
            ? await Refuse(token, userName, faults)
            : Redirect(await door.Enter(HttpContext, made.Id, SignInWay.Password) ?? StaffLinks.SignIn);
    }

    // Signed in by the ordinary way afterwards: a link never stands in for the second factor.
    private async Task<IActionResult> Renew(string? token, string? password)
    {
        var faults = string.IsNullOrEmpty(password) ? ["请填写新密码。"] : await invitations.Renew(token, password);
        return faults.Count > 0 ? await Refuse(token, null, faults) : Redirect(StaffLinks.SignIn);
    }

    private async Task<IActionResult> Refuse(string? token, string? userName, IReadOnlyList<string> faults)
    {
        UserName = userName;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await Load(token);
        Faults = Invitation is null ? [] : faults;
        return Page();
    }

    private async Task Load(string? token)
    {
        Token = token;
        Invitation = await invitations.Find(token);
        if (Invitation is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
