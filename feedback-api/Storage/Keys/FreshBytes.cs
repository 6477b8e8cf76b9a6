using System.Security.Cryptography;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Random bytes for what every submission needs, from the system's random source. They are drawn many at once, because a draw
/// costs the same for twelve bytes as for a thousand; what was handed out is wiped here.
/// </summary>
internal static class FreshBytes
{
    private const int DrawnAtOnce = 1024;

    [ThreadStatic]
    private static byte[]? drawn;

    [ThreadStatic]
    private static int left;

    /// <param name="into">At most as long as one draw.</param>
    public static void Fill(Span<byte> into)
    {
        drawn ??= new byte[DrawnAtOnce];
        if (left < into.Length)
        {
            RandomNumberGenerator.Fill(drawn);
            left = drawn.Length;
        }

        var taken = drawn.AsSpan(left - into.Length, into.Length);
        left -= into.Length;
        taken.CopyTo(into);
        CryptographicOperations.ZeroMemory(taken);
    }

    public static byte[] Take(int count)
    {
        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }
}
