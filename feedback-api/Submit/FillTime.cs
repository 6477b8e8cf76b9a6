using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// How long a form was open, by a sealed note that it carries. A form that comes back faster than anybody can read it, or
/// with its trap filled, was filled by a program: it is taken like any other, and waits until somebody has looked at it.
/// </summary>
internal sealed class FillTime(IDataProtectionProvider protection, IOptions<SubmitOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PublicNotice.FormOpened.v1");

    public string Note() => _protector.Protect(clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Why a form is held; null for most.</summary>
    public string? Doubt(string? note, bool isTrapped) =>
        isTrapped ? "填写了网页上看不见的栏目，可能由程序提交"
        : OpenedAt(note) is not { } opened ? "没有打开表单就提交，可能由程序提交"
        // Opened later than now: the clock was stepped back meanwhile, and tells nothing.
        : clock.GetUtcNow() - opened is var open && open >= TimeSpan.Zero && open < TimeSpan.FromSeconds(options.Value.LeastFillSeconds)
            ? $"从打开表单到提交不足 {options.Value.LeastFillSeconds} 秒，可能由程序提交"
        : null;

    private DateTimeOffset? OpenedAt(string? note)
    {
        try
        {
            return note is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(_protector.Unprotect(note), CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
