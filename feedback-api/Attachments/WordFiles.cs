using System.IO.Compression;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>What a ZIP file is as a Word file.</summary>
internal enum WordVerdict
{
    NotWord,
    Plain,
    Macros,

    /// <summary>It would unpack to more than anybody writes.</summary>
    TooLarge,
}

/// <summary>Tells a Word file from other ZIP files by its list of parts; nothing in it is unpacked (T33).</summary>
internal static class WordFiles
{
    private const int MostParts = 2000;
    private const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Whether it is a .docx without macros that unpacks to a sane size.</summary>
    public static WordVerdict Judge(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            return Judge(archive.Entries);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            // Whatever a forged list of parts leads the reader to: places beyond the end, sizes beyond all numbers.
            return WordVerdict.NotWord;
        }
    }

    private static WordVerdict Judge(IReadOnlyCollection<ZipArchiveEntry> parts) =>
        !parts.Any(part => part.FullName == "[Content_Types].xml") || !parts.Any(part => part.FullName == "word/document.xml") ? WordVerdict.NotWord
        : IsTooLarge(parts) ? WordVerdict.TooLarge
        : parts.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? WordVerdict.Macros
        : WordVerdict.Plain;

    // Each by itself first: sizes that a forged list declares may add up to more than a number holds.
    private static bool IsTooLarge(IReadOnlyCollection<ZipArchiveEntry> parts) =>
        parts.Count > MostParts || parts.Any(part => part.Length is < 0 or > MostUnpacked) || parts.Sum(part => part.Length) > MostUnpacked;
}
