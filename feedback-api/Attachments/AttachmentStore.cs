using System.Security.Cryptography;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// Where the bytes of attachments lie: apart from the database and from anything that is served, each sealed with a key of
/// its own, on disk before it answers. The key goes with the form's slip, then into the case, sealed with the case's key.
/// </summary>
internal sealed class AttachmentStore(StoragePlaces places, PersonalData personalData)
{
    /// <returns>The name of the file, and the key that opens it again.</returns>
    public (string Key, string Secret) Keep(byte[] content)
    {
        PrivateFiles.CreateFolder(places.Attachments);
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        using var key = RecordKey.New();
        PrivateFiles.CreateFile(PathOf(name), key.Seal(name, content));
        return (name, Convert.ToBase64String(key.Bytes));
    }

    /// <summary>Keeps a file once more, under a name and a key of its own.</summary>
    public SentFile Copy(SentFile file)
    {
        using var key = new RecordKey(Convert.FromBase64String(file.Secret));
        var content = key.Open(file.Key, File.ReadAllBytes(PathOf(file.Key)))
            ?? throw new IOException("an attachment could not be copied: its bytes do not open");
        var (copy, secret) = Keep(content);
        return file with { Key = copy, Secret = secret };
    }

    /// <summary>The bytes of a case's file; null when they were destroyed.</summary>
    public byte[]? Open(Case @case, CaseAttachment file)
    {
        if (!File.Exists(PathOf(file.Key)) || personalData.Open(@case, Place.FileKey, file.SealedKey) is not { } secret)
        {
            return null;
        }

        using var key = new RecordKey(Convert.FromBase64String(secret));
        return key.Open(file.Key, File.ReadAllBytes(PathOf(file.Key)));
    }

    public bool Has(string key) => File.Exists(PathOf(key));

    /// <summary>Keeps a file from the sweep as if it had come at an instant.</summary>
    public void Refresh(string key, DateTimeOffset instant) => File.SetLastWriteTimeUtc(PathOf(key), instant.UtcDateTime);

    public void Delete(string key) => File.Delete(PathOf(key));

    /// <summary>Every file that has lain there since before an instant.</summary>
    public IEnumerable<string> KeysBefore(DateTimeOffset instant) => Directory.Exists(places.Attachments)
        ? Directory.EnumerateFiles(places.Attachments).Where(file => File.GetLastWriteTimeUtc(file) < instant.UtcDateTime).Select(file => Path.GetFileName(file))
        : [];

    private string PathOf(string key) => Path.Combine(places.Attachments, key);
}
