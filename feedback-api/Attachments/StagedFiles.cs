using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>Where uploaded files wait, sealed, until they are submitted; apart from anything that is served.</summary>
internal sealed class StagedFiles(StoragePlaces places, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PublicNotice.Uploads.v1");
    private readonly string _folder = Path.Combine(Path.GetDirectoryName(places.Attachments)!, "uploads");

    /// <returns>The key that opens it again.</returns>
    public string Keep(byte[] content)
    {
        PrivateFiles.CreateFolder(_folder);
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        PrivateFiles.CreateFile(PathOf(key), _protector.Protect(content));
        return key;
    }

    /// <summary>The files as they are to be kept; null when one of them does not wait any more.</summary>
    public IReadOnlyList<AttachmentContent>? Open(IReadOnlyList<SentFile> files) => files.All(file => File.Exists(PathOf(file.Key)))
        ? [.. files.Select(file => new AttachmentContent(
            file.Name, file.MediaType, _protector.Unprotect(File.ReadAllBytes(PathOf(file.Key))), Convert.FromHexString(file.Hash)))]
        : null;

    /// <summary>Deletes what has waited since before an instant (T29).</summary>
    public void Sweep(DateTimeOffset before)
    {
        if (Directory.Exists(_folder))
        {
            foreach (var file in Directory.EnumerateFiles(_folder).Where(file => File.GetLastWriteTimeUtc(file) < before.UtcDateTime))
            {
                File.Delete(file);
            }
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, key);
}
