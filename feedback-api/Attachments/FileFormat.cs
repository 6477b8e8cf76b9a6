using System.Text;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>What a file is by its own bytes; its name and what the browser says of it decide nothing (T28).</summary>
internal enum FileFormat
{
    Unknown,
    Jpg,
    Png,
    Webp,
    Pdf,

    /// <summary>A ZIP container: perhaps a Word file, which its parts tell.</summary>
    Zip,

    /// <summary>HEIC and its kin: what iPhones take, and few programs open.</summary>
    Heic,

    /// <summary>The container of .doc, .xls and .wps.</summary>
    OldOffice,

    /// <summary>The same container around a document that a password locks.</summary>
    LockedOffice,
}

/// <summary>Recognises files.</summary>
internal static class FileFormats
{
    public static FileFormat Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileFormat.Jpg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileFormat.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileFormat.Webp,
        [(byte)'P', (byte)'K', 3, 4, ..] => FileFormat.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => bytes.IndexOf(LockedPart) >= 0 ? FileFormat.LockedOffice : FileFormat.OldOffice,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when bytes.Length >= 12 && IsHeic(bytes.Slice(8, 4)) => FileFormat.Heic,
        _ when IsPdf(bytes) => FileFormat.Pdf,
        _ => FileFormat.Unknown,
    };

    // How Word and WPS name the part that holds the locked document.
    private static ReadOnlySpan<byte> LockedPart => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    // Readers look for its head in the first 1,024 bytes, and programs write a byte order mark or blank lines before it.
    // Anything else there may be another format's beginning.
    private static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        return start.TrimStart("\0\t\n\f\r "u8).StartsWith("%PDF-"u8);
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        Encoding.ASCII.GetString(brand) is "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "hevm" or "hevs" or "mif1" or "msf1" or "avif";
}
