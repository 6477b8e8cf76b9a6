using System.Security.Cryptography;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// 密钥保管人: people who can bring back the master key when its file is lost (incident T63). Each gives a public RSA key;
/// the master key lies sealed for each of them, and only their private key, which this machine never sees, opens it.
/// OpenSSL opens it too: docs/keys.md.
/// </summary>
internal static class KeyHolders
{
    private const int LeastBits = 3072;

    /// <exception cref="InvalidDataException">The file holds no public key of that strength.</exception>
    public static void Add(StoragePlaces places, MasterKey master, string name, string publicKey)
    {
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(publicKey);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw new InvalidDataException("这不是 PEM 格式的 RSA 公钥。生成办法见 docs/keys.md。", e);
        }

        if (key.KeySize < LeastBits)
        {
            throw new InvalidDataException($"公钥只有 {key.KeySize} 位，应不少于 {LeastBits} 位。");
        }

        if (name.Length == 0 || name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || name.StartsWith('.'))
        {
            throw new InvalidDataException("保管人的名字不能用作文件名。");
        }

        PrivateFiles.CreateFolder(places.Holders);
        PrivateFiles.ReplaceFile(Path.Combine(places.Holders, name + ".pem"), System.Text.Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()));
        Seal(places, master, name, key);
    }

    /// <summary>Seals a new master key for everybody who holds the old one.</summary>
    public static void SealForAll(StoragePlaces places, MasterKey master)
    {
        if (!Directory.Exists(places.Holders))
        {
            return;
        }

        foreach (var file in Directory.GetFiles(places.Holders, "*.pem"))
        {
            using var key = RSA.Create();
            key.ImportFromPem(File.ReadAllText(file));
            Seal(places, master, Path.GetFileNameWithoutExtension(file), key);
        }
    }

    /// <summary>The master key, opened by a holder.</summary>
    /// <exception cref="InvalidDataException">The private key is not this holder's.</exception>
    public static MasterKey Recover(StoragePlaces places, string name, string privateKey)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(privateKey);
            return new MasterKey(key.Decrypt(File.ReadAllBytes(SealedPath(places, name)), RSAEncryptionPadding.OaepSHA256));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw new InvalidDataException($"私钥打不开为“{name}”封存的主密钥，请核对私钥和名字。", e);
        }
    }

    private static void Seal(StoragePlaces places, MasterKey master, string name, RSA key) =>
        PrivateFiles.ReplaceFile(SealedPath(places, name), key.Encrypt(master.Secret, RSAEncryptionPadding.OaepSHA256));

    private static string SealedPath(StoragePlaces places, string name) => Path.Combine(places.Holders, name + ".sealed");
}
