using System.Text;

namespace PublicNotice.Site;

/// <summary>A file of the built site, as a part of the site holds it packed.</summary>
/// <param name="path">Relative to the site's folder, as UTF-8.</param>
/// <param name="role">What it is to those who link to it.</param>
/// <param name="length">Its bytes.</param>
/// <param name="hash">SHA-256.</param>
/// <param name="stamp">What the file system said of it when it had been written.</param>
internal readonly ref struct OutputFile(ReadOnlySpan<byte> path, FileRole role, int length, Hash256 hash, OutputStamp stamp)
{
    private const string Index = "index.html";

    public ReadOnlySpan<byte> Path { get; } = path;

    public FileRole Role { get; } = role;

    public int Length { get; } = length;

    public Hash256 Hash { get; } = hash;

    public OutputStamp Stamp { get; } = stamp;

    /// <summary>Its address on the site.</summary>
    public string Address
    {
        get
        {
            var file = "/" + Encoding.UTF8.GetString(Path);
            return file.EndsWith("/" + Index, StringComparison.Ordinal) ? file[..^Index.Length] : file;
        }
    }

    /// <summary>The file at an address, relative to the site's folder.</summary>
    public static string FileAt(string address) => address.EndsWith('/') ? address[1..] + Index : address[1..];

    public void Pack(PackedWriter to)
    {
        to.Bytes(Path);
        to.Number((int)Role);
        to.Number(Length);
        Hash.Pack(to);
        to.Long(Stamp.Written);
        to.Long(Stamp.Inode);
    }

    public static OutputFile Unpack(PackedReader from) =>
        new(from.Bytes(), (FileRole)from.Number(), from.Number(), Hash256.Unpack(from), new OutputStamp(from.Long(), from.Long()));
}

/// <summary>What the file system says of a file whose size is known.</summary>
/// <param name="Written">When its content last changed, in nanoseconds.</param>
/// <param name="Inode">Which file it is; 0 where the system does not say.</param>
internal readonly record struct OutputStamp(long Written, long Inode)
{
    public static OutputStamp Of(FileStamp stamp) => new(stamp.Written, stamp.Inode);
}
