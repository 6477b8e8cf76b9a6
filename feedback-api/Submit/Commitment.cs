using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// What a receipt proves: SHA-256(tag ‖ 32-byte salt ‖ canonical submission). Whoever holds the salt and the words can show
/// that these words were received; the hash alone tells nothing, and without the salt no guess can be tested. The
/// canonical form and a worked example are in docs/receipts.md.
/// </summary>
internal static class Commitment
{
    public const string Algorithm = "SHA-256(tag || salt || submission)";
    public const string Tag = "PublicNotice submission v1\n";
    public const int SaltLength = 32;

    public static byte[] Of(byte[] salt, string canonicalSubmission) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(Tag), .. salt, .. Encoding.UTF8.GetBytes(canonicalSubmission)]);
}
