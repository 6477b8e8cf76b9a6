using System.Buffers.Binary;

namespace PublicNotice.Site;

/// <summary>Copies a JPEG without comments and application data, which hold places, devices and names; its colours stay.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;

    /// <summary>Null when the file is broken.</summary>
    public static byte[]? Strip(byte[] bytes)
    {
        using var output = new MemoryStream();
        output.Write(bytes, 0, 2);
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF)
            {
                return null;
            }

            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == StartOfScan)
            {
                // Whatever follows the end of the picture is no picture.
                var end = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                output.Write(bytes, at, (end > at ? end + 2 : bytes.Length) - at);
                return output.ToArray();
            }

            var size = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2)) + 2;
            if (size < 4 || at + size > bytes.Length)
            {
                return null;
            }

            if (IsPicture(marker, bytes.AsSpan(at + 4, size - 4)))
            {
                output.Write(bytes, at, size);
            }

            at += size;
        }

        return null;
    }

    // JFIF, the colour profile and Adobe's colour transform are picture; other application data and comments are not.
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xE0 => data.StartsWith("JFIF"u8),
        0xE2 => data.StartsWith("ICC_PROFILE"u8),
        0xEE => data.StartsWith("Adobe"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };
}
