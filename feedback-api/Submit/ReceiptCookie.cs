using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// Carries a receipt code from the form to its page: sealed, for half an hour, until the window is closed, to this browser
/// alone. An address would be logged, and a page that answers the POST itself would send the form again when reloaded.
/// </summary>
internal sealed class ReceiptCookie(IDataProtectionProvider protection)
{
    private const string Name = "receipt";
    private const string Path = "/feedback";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("PublicNotice.Receipt.v1").ToTimeLimitedDataProtector();

    public void Write(HttpContext context, string code) =>
        context.Response.Cookies.Append(Name, Seal(code), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = Path,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });

    /// <summary>The code; null when there is none, or it is too old or not ours.</summary>
    public string? Read(HttpContext context) => Open(context.Request.Cookies[Name]);

    /// <summary>A code for a field of the page that shows it: another tab may have got another receipt meanwhile.</summary>
    public string Seal(string code) => _protector.Protect(code, Life);

    /// <summary>What was sealed; null when it was not, or too long ago.</summary>
    public string? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : _protector.Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>For a computer that others use too.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, new CookieOptions { Path = Path });
}
