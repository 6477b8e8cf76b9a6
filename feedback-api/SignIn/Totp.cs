using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>动态验证码 (RFC 6238): six digits that change every 30 seconds, as authenticator apps make them.</summary>
internal static class Totp
{
    private const int SecondsAStep = 30;

    // One step each way: clocks differ and people type slowly.
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The step of the code when it is right at a time and later than the last one that was taken; null otherwise.</summary>
    public static long? StepOf(byte[] key, string? typed, DateTimeOffset now, long last)
    {
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        var current = now.ToUnixTimeSeconds() / SecondsAStep;
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Ascii(code), Ascii(CodeAt(key, step))) && step > last)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a time.</summary>
    public static string CodeAt(byte[] key, DateTimeOffset when) => CodeAt(key, when.ToUnixTimeSeconds() / SecondsAStep);

    /// <summary>The secret as people type it when they cannot scan.</summary>
    public static string Spell(byte[] key)
    {
        var (letters, bits, count) = (new List<char>(), 0, 0);
        foreach (var b in key)
        {
            (bits, count) = ((bits << 8) | b, count + 8);
            while (count >= 5)
            {
                count -= 5;
                letters.Add(Base32[(bits >> count) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return new string([.. letters]);
    }

    /// <summary>What the app reads from the QR code.</summary>
    public static string Address(string issuer, string userName, byte[] key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Spell(key)}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period=30";

#pragma warning disable CA5350 // RFC 6238: the apps know SHA-1 alone, and HMAC does not suffer from its collisions.
    private static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8], mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(key, counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Ascii(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
