using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.FeedbackApi.Triage;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Sets up an authenticator app: show the secret, ask for a code of it, hand out recovery codes.</summary>
[StaffOnly(WithoutSecondFactor = true)]
[EnableRateLimiting(RateLimitPolicies.SignIn)]
internal sealed class AuthenticatorModel(SecondFactor second, ContentFiles content) : PageModel
{
    private byte[] _key = [];

    public QrPicture Qr => QrPicture.Of(Totp.Address(content.Settings.Bureau, User.Identity!.Name!, _key));

    /// <summary>The secret in groups of four letters.</summary>
    public string Spelled => string.Join(' ', Totp.Spell(_key).Chunk(4).Select(group => new string(group)));

    public string Offer => second.Offer(_key);

    /// <summary>Recovery codes that were just made; null while the app is being set up.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public string? Fault { get; private set; }

    [TempData(Key = nameof(AccountModel.Codes))]
    public string? Made { get; set; }

    public void OnGet()
    {
        Codes = Made?.Split(' ');
        _key = Totp.NewKey();
    }

    public async Task<IActionResult> OnPostAsync(string? key, string? code)
    {
        if (second.Offered(key) is not { } offered)
        {
            return Redirect(StaffLinks.Authenticator);
        }

        if (await second.Set(User.AccountId(), offered, code, User.SessionId()!) is { } codes)
        {
            Made = string.Join(' ', codes);
            return Redirect(StaffLinks.Authenticator);
        }

        (_key, Fault) = (offered, "数字不对。请确认手机时间准确，填写应用上正在显示的数字。");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
