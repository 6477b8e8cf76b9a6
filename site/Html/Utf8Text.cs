using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Chinese text to UTF-8 and back. The framework goes through such text character by character; eight at a time is a
/// third of the work, and a build does it for every word some ten times.
/// </summary>
internal static class Utf8Text
{
    /// <summary>How many bytes a buffer must have, at most, for each character.</summary>
    public const int BytesPerCharacter = 3;

    private const int Step = 8;

    // Sixteen bytes from any place of it bring as many lanes to the front.
    private static ReadOnlySpan<byte> Moves =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
    ];

    /// <summary>Encodes text; half of a pair becomes U+FFFD.</summary>
    /// <returns>How many bytes.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> into)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(into);
        var (at, written) = (0, 0);
        while (at < text.Length)
        {
            if (text.Length - at >= Step && into.Length - written >= Step * 4)
            {
                var taken = EncodeSome(Vector128.LoadUnsafe(ref from, (nuint)at), Step, ref Unsafe.Add(ref to, written), out var bytes);
                (at, written) = (at + taken, written + bytes);
                if (taken > 0)
                {
                    continue;
                }
            }
            else if (text.Length >= Step && into.Length - written >= Step * 4)
            {
                // The last eight, without those among them that are done.
                var rest = text.Length - at;
                var last = Vector128.ShuffleNative(
                    Vector128.LoadUnsafe(ref from, (nuint)(text.Length - Step)).AsByte(), Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Moves), (nuint)((Step - rest) * 2)));
                var taken = EncodeSome(last.AsUInt16(), rest, ref Unsafe.Add(ref to, written), out var bytes);
                (at, written) = (at + taken, written + bytes);
                if (taken > 0)
                {
                    continue;
                }
            }

            var one = text[at];
            if (char.IsSurrogate(one))
            {
                return written + Encoding.UTF8.GetBytes(text[at..], into[written..]);
            }

            written += EncodeOne(one, into[written..]);
            at++;
        }

        return written;
    }

    /// <summary>Encodes text into an array of its own.</summary>
    public static byte[] Bytes(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length * BytesPerCharacter);
        var bytes = buffer.AsSpan(0, Encode(text, buffer)).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }

    /// <summary>Decodes bytes as far as they are plain: up to a character beyond the first 65,536, or one that is none.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="into">Has room for as many characters as there are bytes.</param>
    /// <param name="read">How many bytes were decoded.</param>
    /// <returns>How many characters.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> into, out int read)
    {
        ref var from = ref MemoryMarshal.GetReference(bytes);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(into));
        var (at, written) = (0, 0);
        while (at < bytes.Length)
        {
            if (bytes.Length - at >= 32 && into.Length - written >= 16)
            {
                var taken = DecodeSome(ref Unsafe.Add(ref from, at), ref Unsafe.Add(ref to, written), out var characters);
                (at, written) = (at + taken, written + characters);
                if (taken > 0)
                {
                    continue;
                }
            }

            var length = DecodeOne(bytes[at..], out var one);
            if (length == 0)
            {
                break;
            }

            into[written++] = one;
            at += length;
        }

        read = at;
        return written;
    }

    // The characters of three bytes or those of one with which up to eight begin; writes beyond what it counts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EncodeSome(Vector128<ushort> text, int most, ref byte to, out int bytes)
    {
        var high = text & Vector128.Create((ushort)0xF800);
        var others = (Vector128.Equals(high, Vector128<ushort>.Zero) | Vector128.Equals(high, Vector128.Create((ushort)0xD800))).ExtractMostSignificantBits();
        var count = Math.Min(BitOperations.TrailingZeroCount(others), most);
        if (count > 0)
        {
            var (low, up) = Vector128.Widen(text);
            var together = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80);
            Vector128.Shuffle(ThreeBytes(low), together).StoreUnsafe(ref to);
            Vector128.Shuffle(ThreeBytes(up), together).StoreUnsafe(ref to, 12);
            bytes = count * 3;
            return count;
        }

        var beyond = Vector128.GreaterThan(text, Vector128.Create((ushort)0x7F)).ExtractMostSignificantBits();
        count = Math.Min(BitOperations.TrailingZeroCount(beyond), most);
        Vector128.Narrow(text, text).StoreUnsafe(ref to);
        bytes = count;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ThreeBytes(Vector128<uint> text) =>
        ((text >>> 12) | ((text << 2) & Vector128.Create(0x3F00u)) | ((text << 16) & Vector128.Create(0x3F0000u)) | Vector128.Create(0x8080E0u)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EncodeOne(char one, Span<byte> into)
    {
        if (one < 0x80)
        {
            into[0] = (byte)one;
            return 1;
        }

        if (one < 0x800)
        {
            (into[0], into[1]) = ((byte)(0xC0 | (one >> 6)), (byte)(0x80 | (one & 0x3F)));
            return 2;
        }

        (into[0], into[1], into[2]) = ((byte)(0xE0 | (one >> 12)), (byte)(0x80 | ((one >> 6) & 0x3F)), (byte)(0x80 | (one & 0x3F)));
        return 3;
    }

    // The characters of one byte with which sixteen begin, or those of three with which eight do; writes beyond what it counts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DecodeSome(ref byte from, ref ushort to, out int characters)
    {
        var first = Vector128.LoadUnsafe(ref from);
        var ascii = Math.Min(BitOperations.TrailingZeroCount(first.ExtractMostSignificantBits()), 16);
        if (ascii > 0)
        {
            var (low, up) = Vector128.Widen(first);
            low.StoreUnsafe(ref to);
            up.StoreUnsafe(ref to, 8);
            characters = ascii;
            return ascii;
        }

        var one = FromThreeBytes(first, out var plain);
        if (plain < 4)
        {
            Vector128.Narrow(one, one).StoreUnsafe(ref to);
            characters = plain;
            return plain * 3;
        }

        var other = FromThreeBytes(Vector128.LoadUnsafe(ref from, 12), out plain);
        Vector128.Narrow(one, other).StoreUnsafe(ref to);
        characters = 4 + plain;
        return characters * 3;
    }

    // How many of the first four characters have three bytes, and these.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> FromThreeBytes(Vector128<byte> bytes, out int plain)
    {
        var apart = Vector128.Create(0, 1, 2, 0x80, 3, 4, 5, 0x80, 6, 7, 8, 0x80, 9, 10, 11, (byte)0x80);
        var lanes = Vector128.Shuffle(bytes, apart).AsUInt32();
        var text = ((lanes & Vector128.Create(0x0Fu)) << 12) | ((lanes & Vector128.Create(0x3F00u)) >>> 2) | ((lanes & Vector128.Create(0x3F0000u)) >>> 16);
        var high = text & Vector128.Create(0xF800u);
        var others = ~Vector128.Equals(lanes & Vector128.Create(0xC0C0F0u), Vector128.Create(0x8080E0u))
            | Vector128.Equals(high, Vector128<uint>.Zero) | Vector128.Equals(high, Vector128.Create(0xD800u));
        plain = BitOperations.TrailingZeroCount(others.ExtractMostSignificantBits() | 16);
        return text;
    }

    // 0 for what is not plain.
    private static int DecodeOne(ReadOnlySpan<byte> bytes, out char one)
    {
        switch (bytes)
        {
            case [< 0x80, ..]:
                one = (char)bytes[0];
                return 1;
            case [>= 0xC2 and < 0xE0, >= 0x80 and < 0xC0, ..]:
                one = (char)(((bytes[0] & 0x1F) << 6) | (bytes[1] & 0x3F));
                return 2;
            case [>= 0xE0 and < 0xF0, >= 0x80 and < 0xC0, >= 0x80 and < 0xC0, ..]:
                one = (char)(((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F));
                return one < 0x800 || char.IsSurrogate(one) ? 0 : 3;
            default:
                one = '\0';
                return 0;
        }
    }
}
