using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// SipHash-2-4 of two words (https://www.aumasson.jp/siphash/siphash.pdf) under a key that nobody outside this process
/// knows: nobody can choose addresses that fall on each other, and what is left of an address leads back to none.
/// </summary>
internal readonly struct SipHash
{
    private const ulong Length = 16;
    private readonly ulong _first;
    private readonly ulong _second;

    public SipHash(ReadOnlySpan<byte> key) =>
        (_first, _second) = (BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[8..]));

    /// <summary>A key of its own, kept in memory alone.</summary>
    public static SipHash WithRandomKey() => new(RandomNumberGenerator.GetBytes(16));

    public ulong Of(ulong high, ulong low)
    {
        var (v0, v1) = (_first ^ 0x736f6d6570736575, _second ^ 0x646f72616e646f6d);
        var (v2, v3) = (_first ^ 0x6c7967656e657261, _second ^ 0x7465646279746573);
        Absorb(ref v0, ref v1, ref v2, ref v3, high);
        Absorb(ref v0, ref v1, ref v2, ref v3, low);
        Absorb(ref v0, ref v1, ref v2, ref v3, Length << 56);
        v2 ^= 0xff;
        for (var i = 0; i < 4; i++)
        {
            Round(ref v0, ref v1, ref v2, ref v3);
        }

        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static void Absorb(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3, ulong word)
    {
        v3 ^= word;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= word;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
