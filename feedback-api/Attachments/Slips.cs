using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// The sealed slips that a form carries for the files it has sent already. A slip lasts as long as its file: the file is
/// kept from the sweep anew with each slip that is given for it.
/// </summary>
internal sealed class Slips(AttachmentStore store, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PublicNotice.Slips.v2");

    /// <summary>The slip that the next page carries for a file.</summary>
    public string Of(SentFile file)
    {
        var now = clock.GetUtcNow();
        store.Refresh(file.Key, now);
        return _protector.Protect(JsonSerializer.Serialize(new Slip(file, now + Uploads.Life)));
    }

    /// <summary>The file; or, when there is none any more, its name where the slip still tells it.</summary>
    public (SentFile? File, string? Name) Read(string slip)
    {
        try
        {
            var (file, until) = JsonSerializer.Deserialize<Slip>(_protector.Unprotect(slip))!;
            return until > clock.GetUtcNow() && store.Has(file.Key) ? (file, file.Name) : (null, file.Name);
        }
        catch (CryptographicException)
        {
            // Altered, or sealed with keys that are lost.
            return (null, null);
        }
    }

    // The time is within the seal: what is too old can still be named.
    private sealed record Slip(SentFile File, DateTimeOffset Until);
}
