using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// The key of one case: 32 random bytes that seal what is personal in it, by AES-256-GCM with a random nonce. Not for use
/// by two threads at once.
/// </summary>
internal sealed class RecordKey : IDisposable
{
    public const int Length = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] _key;
    private AesGcm? _cipher;

    public RecordKey(byte[] key) => _key = key;

    public ReadOnlySpan<byte> Bytes => _key;

    // Most cases have nothing to seal when they come: their key is made, wrapped and not used.
    private AesGcm Cipher => _cipher ??= new AesGcm(_key, TagLength);

    public static RecordKey New() => new(FreshBytes.Take(Length));

    /// <summary>Seals a text. The place says which field it is: what was sealed for one opens in no other.</summary>
    public string Seal(string place, string plain) => Convert.ToBase64String(Seal(place, Encoding.UTF8.GetBytes(plain)));

    /// <exception cref="CryptographicException">It was sealed with another key, for another place, or it was changed.</exception>
    public string Open(string place, string @sealed) => Encoding.UTF8.GetString(Open(place, Convert.FromBase64String(@sealed)));

    /// <summary>Seals bytes: nonce, ciphertext, tag.</summary>
    public byte[] Seal(string place, ReadOnlySpan<byte> plain)
    {
        var whole = new byte[NonceLength + plain.Length + TagLength];
        FreshBytes.Fill(whole.AsSpan(0, NonceLength));
        Cipher.Encrypt(
            whole.AsSpan(0, NonceLength), plain, whole.AsSpan(NonceLength, plain.Length), whole.AsSpan(NonceLength + plain.Length),
            Encoding.UTF8.GetBytes(place));
        return whole;
    }

    /// <exception cref="CryptographicException">They were sealed with another key, for another place, or they were changed.</exception>
    public byte[] Open(string place, ReadOnlySpan<byte> whole)
    {
        if (whole.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("what was sealed is too short");
        }

        var plain = new byte[whole.Length - NonceLength - TagLength];
        Cipher.Decrypt(
            whole[..NonceLength], whole.Slice(NonceLength, plain.Length), whole[(NonceLength + plain.Length)..], plain,
            Encoding.UTF8.GetBytes(place));
        return plain;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_key);
        _cipher?.Dispose();
    }
}
