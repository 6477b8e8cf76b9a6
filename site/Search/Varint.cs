using System.Buffers;

namespace PublicNotice.Site;

/// <summary>Numbers of seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    public static void Write(ArrayBufferWriter<byte> into, uint value)
    {
        var span = into.GetSpan(5);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        into.Advance(length);
    }
}
