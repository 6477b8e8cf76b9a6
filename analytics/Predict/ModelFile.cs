using System.Security.Cryptography;

namespace PublicNotice.Analytics;

/// <summary>
/// The model file: a head of 46 bytes (magic, version, length and SHA-256 of the body), then the body. Little-endian. The
/// head is checked before a byte of the body is believed; reading needs nothing of ML.NET.
/// </summary>
internal static class ModelFile
{
    public const ushort FormatVersion = 2;

    private const int HeadLength = 4 + 2 + 8 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "PNDM"u8;

    public static byte[] Write(ModelContent content)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var body = ModelBody.Write(content);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write((long)body.Length);
        writer.Write(SHA256.HashData(body));
        writer.Write(body);
        return stream.ToArray();
    }

    public static DivisionModel Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse("PN620", path, "模型文件不存在，请先运行 train 训练模型。");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Refuse("PN625", path, "模型文件无法读取，请检查路径是否为文件、程序是否有读取权限。");
        }

        return Read(bytes, path);
    }

    public static DivisionModel Read(ReadOnlyMemory<byte> file, string path)
    {
        var bytes = file.Span;
        if (bytes.Length < Magic.Length || !bytes.StartsWith(Magic))
        {
            throw bytes.Length < HeadLength && Magic.StartsWith(bytes)
                ? Truncated(path)
                : Refuse("PN621", path, "这不是分类模型文件，请检查路径，或重新运行 train 训练模型。");
        }

        if (bytes.Length < HeadLength)
        {
            throw Truncated(path);
        }

        if (BitConverter.ToUInt16(bytes[4..]) is var version && version != FormatVersion)
        {
            throw Refuse("PN622", path, $"模型文件的格式版本是 {version}，本程序只能读取版本 {FormatVersion}，请用本程序重新训练模型。");
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

        return new DivisionModel(ModelBody.Read(body, path), Convert.ToHexStringLower(hash)[..12]);
    }

    internal static FaultException Refuse(string code, string path, string sentence) => new(new Fault(code, sentence, path));

    private static FaultException Truncated(string path) =>
        Refuse("PN623", path, "模型文件不完整（被截断），请重新训练，或从备份中恢复。");
}
