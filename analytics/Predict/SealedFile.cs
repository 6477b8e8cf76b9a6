using System.Security.Cryptography;

namespace PublicNotice.Analytics;

/// <summary>
/// A file that is believed whole or not at all: a head of 46 bytes (magic, version, length and SHA-256 of the body), then the
/// body. Little-endian. The head is checked before a byte of the body is believed.
/// </summary>
/// <param name="Magic">Four ASCII characters that tell what the file is.</param>
/// <param name="Version">The format of the body.</param>
internal sealed record SealedFile(string Magic, ushort Version)
{
    private const int MagicLength = 4;
    private const int HeadLength = MagicLength + 2 + 8 + SHA256.HashSizeInBytes;

    public byte[] Write(byte[] body)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(MagicBytes);
        writer.Write(Version);
        writer.Write((long)body.Length);
        writer.Write(SHA256.HashData(body));
        writer.Write(body);
        return stream.ToArray();
    }

    /// <exception cref="FaultException">It cannot be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse("PN620", path, "模型文件不存在，请先运行 train 训练模型。");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Refuse("PN625", path, "模型文件无法读取，请检查路径是否为文件、程序是否有读取权限。");
        }
    }

    /// <returns>The body, and its id: the start of its hash.</returns>
    /// <exception cref="FaultException">It is truncated, corrupt, of another version or something else.</exception>
    public (ReadOnlyMemory<byte> Body, string Id) Open(ReadOnlyMemory<byte> file, string path)
    {
        var bytes = file.Span;
        if (bytes.Length < MagicLength || !bytes.StartsWith(MagicBytes))
        {
            throw bytes.Length < HeadLength && MagicBytes.AsSpan().StartsWith(bytes)
                ? Truncated(path)
                : Refuse("PN621", path, "这不是分类模型文件，请检查路径，或重新运行 train 训练模型。");
        }

        if (bytes.Length < HeadLength)
        {
            throw Truncated(path);
        }

        if (BitConverter.ToUInt16(bytes[MagicLength..]) is var version && version != Version)
        {
            throw Refuse("PN622", path, $"模型文件的格式版本是 {version}，本程序只能读取版本 {Version}，请用本程序重新训练模型。");
        }

        var length = BitConverter.ToInt64(bytes[6..]);
        if (length > bytes.Length - HeadLength)
        {
            throw Truncated(path);
        }

        var body = file[HeadLength..];
        var hash = SHA256.HashData(body.Span);
        if (length != body.Length || !hash.AsSpan().SequenceEqual(bytes[14..HeadLength]))
        {
            throw Refuse("PN624", path, "模型文件已损坏（校验和不符），请重新训练，或从备份中恢复。");
        }

        return (body, Convert.ToHexStringLower(hash)[..12]);
    }

    public static FaultException Refuse(string code, string path, string sentence) => new(new Fault(code, sentence, path));

    private static FaultException Truncated(string path) =>
        Refuse("PN623", path, "模型文件不完整（被截断），请重新训练，或从备份中恢复。");

    private byte[] MagicBytes => System.Text.Encoding.ASCII.GetBytes(Magic);
}
