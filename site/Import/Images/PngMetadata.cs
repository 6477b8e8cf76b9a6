using System.Buffers.Binary;

namespace PublicNotice.Site;

/// <summary>Copies a PNG without what is not picture: texts, times, Exif (places, devices, names).</summary>
internal static class PngMetadata
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> Picture =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    /// <summary>Null when the file is broken.</summary>
    public static byte[]? Strip(byte[] bytes)
    {
        using var output = new MemoryStream();
        output.Write(Signature);
        for (var at = Signature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
            {
                return null;
            }

            var (type, size) = (System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4), (int)length + 12);
            if (Picture.Contains(type))
            {
                output.Write(bytes, at, size);
            }

            if (type is "IEND")
            {
                return output.ToArray();
            }

            at += size;
        }

        return null;
    }
}
