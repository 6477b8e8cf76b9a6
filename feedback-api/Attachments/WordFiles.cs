using System.IO.Compression;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>Tells a Word file from other ZIP files by its list of parts; nothing in it is unpacked (T33).</summary>
internal static class WordFiles
{
    private const int MostParts = 2000;
    private const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Whether it is a .docx without macros that unpacks to a sane size.</summary>
    public static bool IsPlain(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            var parts = archive.Entries;
            return parts.Count <= MostParts
                && parts.Sum(part => part.Length) <= MostUnpacked
                && parts.Any(part => part.FullName == "[Content_Types].xml")
                && parts.Any(part => part.FullName == "word/document.xml")
                && !parts.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
