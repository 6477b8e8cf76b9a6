using System.Security.Cryptography;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>A file as it is to be kept.</summary>
/// <param name="Name">The name that the citizen gave it.</param>
/// <param name="MediaType">What it is, as recognised by its content.</param>
/// <param name="Bytes">What to keep: an image without its EXIF data, for example.</param>
/// <param name="SentHash">SHA-256 of the bytes that were sent.</param>
public sealed record AttachmentContent(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, byte[] SentHash);

/// <summary>The name and the hash of an attachment, readable.</summary>
internal sealed record AttachmentWords(string Name, string SentHash);

/// <summary>Keeps attachments outside the web root, each sealed with its case's key under a random name.</summary>
internal sealed class AttachmentStore(StoragePlaces places)
{
    private const string NamePlace = "attachment name";
    private const string HashPlace = "attachment hash";
    private const int NameBytes = 16;

    /// <summary>Seals a file to disk and returns its row. It belongs to nobody until the case that holds the row is stored.</summary>
    /// <exception cref="IOException">The disk failed: the submission may not be acknowledged.</exception>
    public Attachment Keep(RecordKey key, AttachmentContent content)
    {
        PrivateFiles.CreateFolder(places.Attachments);
        var file = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        PrivateFiles.CreateFile(PathOf(file), key.Seal(file, content.Bytes.Span));
        PrivateFiles.FlushFolder(places.Attachments);
        return new Attachment
        {
            File = file,
            SealedName = key.Seal(NamePlace, content.Name),
            SealedHash = key.Seal(HashPlace, Convert.ToHexStringLower(content.SentHash)),
            MediaType = content.MediaType,
            Length = content.Bytes.Length,
        };
    }

    /// <summary>The bytes of an attachment.</summary>
    /// <exception cref="CryptographicException">The file was changed, or is another's.</exception>
    public byte[] Read(RecordKey key, Attachment attachment) => key.Open(attachment.File, File.ReadAllBytes(PathOf(attachment.File)));

    public static AttachmentWords Words(RecordKey key, Attachment attachment) =>
        new(key.Open(NamePlace, attachment.SealedName), key.Open(HashPlace, attachment.SealedHash));

    /// <summary>Removes the files of a submission that was not kept, or of a case that is erased.</summary>
    public void Remove(IEnumerable<Attachment> attachments)
    {
        foreach (var attachment in attachments)
        {
            File.Delete(PathOf(attachment.File));
        }
    }

    /// <summary>Files that no row names, left by a process that was stopped between file and row.</summary>
    public IEnumerable<string> Orphans(IReadOnlySet<string> named, DateTime writtenBefore) => !Directory.Exists(places.Attachments)
        ? []
        : new DirectoryInfo(places.Attachments).EnumerateFiles()
            .Where(file => file.LastWriteTimeUtc < writtenBefore && !named.Contains(file.Name))
            .Select(file => file.FullName);

    private string PathOf(string file) => Path.Combine(places.Attachments, file);
}
