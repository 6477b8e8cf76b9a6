using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// What a receipt proves: SHA-256(domain tag ‖ 32-byte salt ‖ canonical submission). Whoever holds the salt and the words
/// can show that these words were received; the hash alone tells nothing, and without the salt no guess can be tested.
/// </summary>
internal static class Commitment
{
    public const string Algorithm = "SHA-256(tag || salt || submission)";
    public const string Tag = "PublicNotice submission v1\n";
    public const int SaltLength = 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The submission in its one byte form: JSON without spaces, members in this order.</summary>
    public static byte[] Canonical(Submission submission) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        Kind = submission.Kind.Word(),
        Notice = submission.Subject?.NoticeId,
        submission.Subject?.Revision,
        Item = submission.Subject?.ItemId,
        submission.Title,
        submission.Text,
        submission.Name,
        submission.Contact,
        Publish = submission.ConsentsToPublication,
    }, Json);

    public static byte[] Of(byte[] salt, byte[] canonical) =>
        SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(Tag), .. salt, .. canonical]);
}
