using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PublicNotice.Site;

/// <summary>A SHA-256 without an array of its own: tens of thousands of them are held at once.</summary>
internal readonly record struct Hash256(UInt128 High, UInt128 Low)
{
    public static Hash256 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    /// <summary>Of all that a sum was given.</summary>
    public static Hash256 Of(IncrementalHash sum)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sum.GetHashAndReset(hash);
        return Read(hash);
    }

    /// <summary>Reads hexadecimal.</summary>
    public static Hash256 Parse(string hex)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = Convert.FromHexString(hex, hash, out _, out _);
        return Read(hash);
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Write(hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The same, straight into a file.</summary>
    public void WriteHex(PlainWriter to)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[SHA256.HashSizeInBytes * 2];
        Write(hash);
        _ = Convert.TryToHexStringLower(hash, hex, out _);
        to.Add(hex);
    }

    public void Pack(PackedWriter to)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Write(hash);
        to.Raw(hash);
    }

    public static Hash256 Unpack(PackedReader from) => Read(from.Raw(SHA256.HashSizeInBytes));

    private static Hash256 Read(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    private void Write(Span<byte> hash)
    {
        BinaryPrimitives.WriteUInt128BigEndian(hash, High);
        BinaryPrimitives.WriteUInt128BigEndian(hash[16..], Low);
    }
}
