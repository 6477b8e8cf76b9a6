using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>
/// Whether a PDF's properties name its author. They stand in the information dictionary, as it is or in a compressed
/// stream of objects, and once more as XMP; no more of the format is read than that takes.
/// </summary>
internal static partial class PdfReview
{
    private const int MaxInflated = 8 * 1024 * 1024;
    private const int Window = 2048;

    private static readonly string[] Keys = ["/Author", "/Company", "/Manager", "/LastModifiedBy"];

    /// <summary>Whether the file is a PDF that can be looked into: one with a password says nothing to us.</summary>
    public static bool IsReadable(byte[] pdf) =>
        pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) >= 0 && pdf.AsSpan().IndexOf("/Encrypt"u8) < 0;

    public static bool NamesPeople(byte[] pdf) => Names(pdf) || ObjectStreams(pdf).Any(Names);

    // What is sought is ASCII, and a name comes in brackets whatever its encoding: one character a byte will do.
    private static bool Names(byte[] bytes) =>
        Keys.Any(key => After(bytes, key).Any(text => Value().Match(text) is { Success: true } match
            && (HasWords(match.Groups["literal"].Value) || HasWords(match.Groups["hex"].Value.Replace("FEFF", "", StringComparison.OrdinalIgnoreCase)))))
        || After(bytes, "<dc:creator").Any(text => Creator().Match(text) is { Success: true } match && HasWords(Tags().Replace(match.Groups["names"].Value, "")));

    // The words behind each place where a key stands, as far as they matter.
    private static IEnumerable<string> After(byte[] bytes, string key)
    {
        var sought = Encoding.ASCII.GetBytes(key);
        for (int at = 0, next; (next = bytes.AsSpan(at).IndexOf(sought)) >= 0;)
        {
            at += next + sought.Length;
            yield return Encoding.Latin1.GetString(bytes, at, Math.Min(Window, bytes.Length - at));
        }
    }

    private static bool HasWords(string value) => value.Any(character => !char.IsWhiteSpace(character) && character is not ('\0' or '0' or 'þ' or 'ÿ'));

    private static IEnumerable<byte[]> ObjectStreams(byte[] pdf)
    {
        var sought = "/ObjStm"u8.ToArray();
        for (int at = 0, next; (next = pdf.AsSpan(at).IndexOf(sought)) >= 0;)
        {
            at += next + sought.Length;
            var head = Encoding.Latin1.GetString(pdf, at, Math.Min(Window, pdf.Length - at));
            if (Stream().Match(head) is { Success: true } stream)
            {
                yield return Inflated(pdf, at + stream.Length);
            }
        }
    }

    private static byte[] Inflated(byte[] pdf, int start)
    {
        using var inflated = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(pdf, start, pdf.Length - start, writable: false), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            for (int read; inflated.Length < MaxInflated && (read = stream.Read(buffer)) > 0;)
            {
                inflated.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // A stream that is packed in another way, or cut off: what came of it is looked at.
        }

        return inflated.ToArray();
    }

    [GeneratedRegex(@"^\s*(?:\((?<literal>(?:\\.|[^\\)])*)\)|<(?<hex>[0-9A-Fa-f\s]*)>)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex("^[^>]*>(?<names>.*?)</dc:creator>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Creator();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^[^>]{0,300}>>\s*stream\r?\n", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Stream();
}
