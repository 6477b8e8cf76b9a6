using System.Buffers;

namespace PublicNotice.Site;

/// <summary>Numbers of seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    public const int MostBytes = 5;

    public static void Write(ArrayBufferWriter<byte> into, uint value) => into.Advance(Write(into.GetSpan(MostBytes), value));

    /// <returns>How many bytes it took.</returns>
    public static int Write(Span<byte> into, uint value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            into[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        into[length++] = (byte)value;
        return length;
    }
}
