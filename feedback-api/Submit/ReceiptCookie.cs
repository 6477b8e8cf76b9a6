using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// Carries a receipt from the form to its page: sealed, for an hour, to this browser alone. An address would be logged,
/// and a page that answers the POST itself would send the form again when it is reloaded.
/// </summary>
internal sealed class ReceiptCookie(IDataProtectionProvider protection)
{
    private const string Name = "receipt";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("PublicNotice.Receipt.v1").ToTimeLimitedDataProtector();

    public void Write(HttpContext context, Receipt receipt) =>
        context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(receipt), Life), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Life,
            Path = "/feedback",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });

    /// <summary>The receipt; null when there is none, or it is too old or not ours.</summary>
    public Receipt? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { } cookie
                ? JsonSerializer.Deserialize<Receipt>(_protector.Unprotect(cookie))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
