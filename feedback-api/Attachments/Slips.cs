using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// The sealed slips that stand for files which were sent before their letter: a form carries them from page to page, a
/// program names them. A slip lasts as long as its file: the file is kept from the sweep anew with each slip that is given for it.
/// </summary>
internal sealed class Slips(AttachmentStore store, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a file waits for its letter.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly IDataProtector _protector = protection.CreateProtector("PublicNotice.Slips.v2");

    /// <summary>The slip that stands for a file from now on, and until when.</summary>
    public (string Slip, DateTimeOffset Until) Of(SentFile file)
    {
        var now = clock.GetUtcNow();
        store.Refresh(file.Key, now);
        return (_protector.Protect(JsonSerializer.Serialize(new Slip(file, now + Life))), now + Life);
    }

    /// <summary>The files that slips stand for, each once; nothing that one stood for is left out without a sentence.</summary>
    public (List<SentFile> Files, List<string> Sentences) Claim(IEnumerable<string?> sent)
    {
        var files = new List<SentFile>();
        var sentences = new List<string>();
        foreach (var slip in sent)
        {
            var (file, name) = Read(slip ?? "");
            if (file is null)
            {
                sentences.Add($"附件{(name is null ? "" : $"“{name}”")}已过期或无法读取，请重新选择。");
            }
            else if (files.Count == AttachmentRules.MostFiles && !files.Contains(file))
            {
                sentences.Add(AttachmentRules.OneTooMany(file.Name));
            }
            else if (!files.Contains(file))
            {
                files.Add(file);
            }
        }

        return (files, sentences);
    }

    // The file; or, when there is none any more, its name where the slip still tells it.
    private (SentFile? File, string? Name) Read(string slip)
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
