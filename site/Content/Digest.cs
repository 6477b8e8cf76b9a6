using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>The first half of a SHA-256: enough to tell whether two inputs are the same.</summary>
internal static class Digest
{
    // One buffer for all the digests that a thread makes.
    [ThreadStatic]
    private static PackedWriter? _packed;

    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>Of texts in their order; where one ends matters.</summary>
    public static UInt128 Of(params ReadOnlySpan<string?> texts)
    {
        var packed = _packed ??= new PackedWriter();
        packed.Clear();
        foreach (var text in texts)
        {
            packed.TextOrNull(text);
        }

        return Of(packed.Written);
    }

    /// <summary>Of digests in their order.</summary>
    public static UInt128 Of(ReadOnlySpan<UInt128> digests) => Of(MemoryMarshal.AsBytes(digests));
}
