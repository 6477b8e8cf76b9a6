using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>Where the bytes of attachments lie: apart from the database and from anything that is served, sealed, on disk before it answers.</summary>
internal sealed class AttachmentStore(StoragePlaces places, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PublicNotice.Attachments.v1");
    private readonly string _folder = Path.Combine(Path.GetDirectoryName(places.Database)!, "attachments");

    /// <returns>The key that opens it again.</returns>
    public string Keep(byte[] content)
    {
        PrivateFiles.CreateFolder(_folder);
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        PrivateFiles.CreateFile(PathOf(key), _protector.Protect(content));
        return key;
    }

    /// <summary>The bytes; null when they are not there any more.</summary>
    public byte[]? Open(string key) => File.Exists(PathOf(key)) ? _protector.Unprotect(File.ReadAllBytes(PathOf(key))) : null;

    public void Delete(string key) => File.Delete(PathOf(key));

    /// <summary>Every file that has lain there since before an instant.</summary>
    public IEnumerable<string> KeysBefore(DateTimeOffset instant) => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder).Where(file => File.GetLastWriteTimeUtc(file) < instant.UtcDateTime).Select(file => Path.GetFileName(file))
        : [];

    private string PathOf(string key) => Path.Combine(_folder, key);
}
