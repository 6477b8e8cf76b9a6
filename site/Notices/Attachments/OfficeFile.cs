using System.IO.Compression;
using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>A .docx, .xlsx or .pptx as a package of XML parts, looked into without believing anything it claims.</summary>
internal sealed class OfficeFile : IDisposable
{
    private readonly ZipArchive _zip;

    private OfficeFile(ZipArchive zip) => _zip = zip;

    /// <summary>Null for a file that cannot be unpacked, or not safely.</summary>
    public static OfficeFile? Open(byte[] bytes)
    {
        var unheard = new ImportNotes("");
        return ZipGuard.IsSafe(bytes, unheard) ? new OfficeFile(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read)) : null;
    }

    /// <summary>The parts below a folder, by name.</summary>
    public IEnumerable<string> Parts(string folder) =>
        _zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <summary>The root of a part; null where it is not there or cannot be read.</summary>
    public XElement? Read(string part) =>
        _zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } entry ? WordXml.Load(entry.Open, new ImportNotes("")) : null;

    /// <summary>Whether its properties name a person or a company.</summary>
    public bool NamesPeople() =>
        Says(Read("docProps/core.xml"), "creator", "lastModifiedBy") || Says(Read("docProps/app.xml"), "Company", "Manager");

    public void Dispose() => _zip.Dispose();

    private static bool Says(XElement? properties, params string[] names) =>
        properties?.Elements().Any(property => names.Contains(property.Name.LocalName) && !string.IsNullOrWhiteSpace(property.Value)) is true;
}
