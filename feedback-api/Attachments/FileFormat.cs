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
}

/// <summary>Recognises files.</summary>
internal static class FileFormats
{
    public static FileFormat Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileFormat.Jpg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileFormat.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileFormat.Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileFormat.Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => FileFormat.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileFormat.OldOffice,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when bytes.Length >= 12 && IsHeic(bytes.Slice(8, 4)) => FileFormat.Heic,
        _ => FileFormat.Unknown,
    };

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8)
        || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("avif"u8);
}
