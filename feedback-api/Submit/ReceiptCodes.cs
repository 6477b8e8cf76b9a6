using System.Security.Cryptography;
using System.Text;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// Issues receipt codes. With an idempotency key the code is derived, by a secret of this server, from the key and from
/// what was sent: a double click or a retried request finds the case it already made, without any code being stored,
/// while the same key with other words makes a case of its own.
/// </summary>
internal sealed class ReceiptCodes(byte[] secret)
{
    private const int SecretLength = 32;

    /// <summary>Reads the secret, or makes it on first start.</summary>
    public static ReceiptCodes Open(string keyFile)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(keyFile)!);
        PrivateFiles.CreateFile(keyFile, RandomNumberGenerator.GetBytes(SecretLength));
        var secret = File.ReadAllBytes(keyFile);
        return secret.Length == SecretLength
            ? new ReceiptCodes(secret)
            : throw new InvalidDataException($"密钥文件 {keyFile} 已损坏（应为 {SecretLength} 字节），请从备份恢复。");
    }

    public ReceiptCode Issue(string? idempotencyKey, string canonicalSubmission) =>
        string.IsNullOrEmpty(idempotencyKey)
            ? ReceiptCode.FromSecret(FreshBytes.Take(SecretLength))
            : ReceiptCode.FromSecret(HMACSHA256.HashData(
                secret, (byte[])[.. SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey)), .. SHA256.HashData(Encoding.UTF8.GetBytes(canonicalSubmission))]));

    /// <summary>What the store keeps of a code.</summary>
    public static byte[] HashOf(string characters) => SHA256.HashData(Encoding.UTF8.GetBytes(characters));
}
