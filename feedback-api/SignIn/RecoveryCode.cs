using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>备用码: gets somebody in once when their telephone is lost. 80 bits each; only hashes are kept.</summary>
internal static class RecoveryCode
{
    /// <summary>How many are given at a time.</summary>
    public const int Count = 10;

    // No letter that looks like a digit.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 16;

    public static string[] NewSet() => [.. Enumerable.Range(0, Count).Select(_ =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(4).Select(group => new string(group))))];

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())));

    /// <summary>Whether what was typed is long enough to be one rather than a code of the app.</summary>
    public static bool Looks(string? typed) => typed?.Count(char.IsAsciiLetterOrDigit) >= Length;
}
