using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>SHA-256 as pages show it: lower-case hexadecimal.</summary>
internal static class Sha256
{
    public static string Of(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var hash = Of(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
