using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// 主密钥: 32 random bytes in a file of their own, never in the database. Nothing is encrypted with it directly; every
/// purpose has a key derived from it.
/// </summary>
internal sealed class MasterKey
{
    public const int Length = 32;
    private readonly byte[] _secret;

    public MasterKey(ReadOnlySpan<byte> secret) => _secret = secret.ToArray();

    /// <summary>Tells one master key from another, and nothing else about it.</summary>
    public byte[] Id => Derive("id")[..16];

    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>Reads the key; makes it when there is none and nothing was ever locked with one.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or gone although something was locked with it.</exception>
    public static MasterKey Open(StoragePlaces places)
    {
        var file = places.MasterKey;
        FinishRotation(places);
        if (!Path.Exists(file))
        {
            if (Path.Exists(places.RecordKeys))
            {
                throw new InvalidDataException(
                    $"主密钥 {file} 不在，加密的个人信息打不开，服务没有启动。请从备份恢复这个文件，或由密钥保管人按 docs/keys.md 恢复。");
            }

            PrivateFiles.CreateFolder(Path.GetDirectoryName(file)!);
            PrivateFiles.CreateFile(file, RandomNumberGenerator.GetBytes(Length));
        }

        var secret = File.ReadAllBytes(file);
        return secret.Length == Length
            ? new MasterKey(secret)
            : throw new InvalidDataException($"主密钥 {file} 已损坏（应为 {Length} 字节），请从备份恢复，或由密钥保管人按 docs/keys.md 恢复。");
    }

    // A rotation that was cut off has either put the new record keys in their place or not; their header says so.
    private static void FinishRotation(StoragePlaces places)
    {
        if (!File.Exists(places.NextMasterKey))
        {
            return;
        }

        var next = File.ReadAllBytes(places.NextMasterKey);
        if (RecordKeys.MasterOf(places.RecordKeys).SequenceEqual(new MasterKey(next).Id))
        {
            File.Move(places.NextMasterKey, places.MasterKey, overwrite: true);
        }
        else
        {
            File.Delete(places.NextMasterKey);
        }
    }

    /// <summary>The key for one purpose (HKDF, RFC 5869).</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, info: Encoding.UTF8.GetBytes("PublicNotice " + purpose));
}
