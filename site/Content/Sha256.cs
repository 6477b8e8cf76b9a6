using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>SHA-256 as pages show it: lower-case hexadecimal.</summary>
internal static class Sha256
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
