using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PublicNotice.Site;

/// <summary>
/// A Word file, opened: the XML of the parts that matter and its images. What the document's properties say (author,
/// company) is never passed on, and nothing outside the file is ever asked for.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordprocessingDocument _document;
    private readonly MainDocumentPart _main;
    private readonly ImportNotes _notes;

    private WordPackage(WordprocessingDocument document, MainDocumentPart main, ImportNotes notes) => (_document, _main, _notes) = (document, main, notes);

    /// <summary>Null after reporting why it cannot be opened.</summary>
    public static WordPackage? Open(byte[] bytes, ImportNotes notes)
    {
        if (!ZipGuard.IsSafe(bytes, notes))
        {
            return null;
        }

        try
        {
            var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            // Parts are looked up late; one that is named and missing must show here and not in the middle of reading.
            if (document.MainDocumentPart is { } main && main.Parts.All(part => part.OpenXmlPart is not null))
            {
                return new WordPackage(document, main, notes);
            }

            document.Dispose();
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException
            or System.Xml.XmlException or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            // The library has no exception of its own for a package that is not what it claims to be.
        }

        notes.Error(ImportCodes.BrokenFile, "压缩包里没有完整的 Word 文档（可能是表格、演示文稿，或文件已损坏）；请用 Word 打开后另存为 .docx。");
        return null;
    }

    public XElement? Body() => Load(_main).Child("body");

    public XElement? Styles() => _main.StyleDefinitionsPart is { } part ? Load(part) : null;

    public XElement? Numbering() => _main.NumberingDefinitionsPart is { } part ? Load(part) : null;

    public XElement? Comments() => _main.WordprocessingCommentsPart is { } part ? Load(part) : null;

    /// <summary>Footnotes and endnotes, without the separators that Word keeps among them.</summary>
    public IReadOnlyList<XElement> Notes() =>
        [.. new OpenXmlPart?[] { _main.FootnotesPart, _main.EndnotesPart }.OfType<OpenXmlPart>().Select(Load).OfType<XElement>()
            .SelectMany(root => root.Elements()).Where(note => note.Attr("type") is null or "normal")];

    /// <summary>Page headers and footers.</summary>
    public IReadOnlyList<XElement> Margins() =>
        [.. _main.HeaderParts.Cast<OpenXmlPart>().Concat(_main.FooterParts).Select(Load).OfType<XElement>()];

    /// <summary>Where a hyperlink leads; null when it is no address of the web.</summary>
    public string? Target(string? id) =>
        id is null ? null : _main.HyperlinkRelationships.FirstOrDefault(link => link.Id == id)?.Uri.OriginalString;

    /// <summary>The bytes of an image inside the file; null for one that lies elsewhere.</summary>
    public byte[]? Image(string id)
    {
        if (!_main.TryGetPartById(id, out var part) || part is not ImagePart)
        {
            return null;
        }

        using var stream = part.GetStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Whether its properties name who wrote it or saved it last.</summary>
    public bool NamesPeople()
    {
        try
        {
            var properties = _document.PackageProperties;
            return !string.IsNullOrWhiteSpace(properties.Creator) || !string.IsNullOrWhiteSpace(properties.LastModifiedBy);
        }
        catch (Exception e) when (e is System.Xml.XmlException or InvalidDataException or FileFormatException or OpenXmlPackageException or FormatException)
        {
            // Properties that cannot be read are no reason to refuse the text.
            return true;
        }
    }

    /// <summary>Says what else the file holds, which has no place in a notice.</summary>
    public void TellLeftovers()
    {
        Tell(_document.CoreFilePropertiesPart is not null || _document.ExtendedFilePropertiesPart is not null || _document.CustomFilePropertiesPart is not null,
            "文档属性（作者、单位等）");
        Tell(_main.VbaProjectPart is not null, "宏");
        Tell(_main.EmbeddedObjectParts.Any() || _main.EmbeddedPackageParts.Any(), "嵌入的文件");
        Tell(_main.DocumentSettingsPart?.ExternalRelationships.Any() is true, "引用的外部模板（没有读取）");
        Tell(_main.ExternalRelationships.Any(), "引用的外部图片或文件（没有读取）");
    }

    public void Dispose() => _document.Dispose();

    private void Tell(bool isThere, string what)
    {
        if (isThere)
        {
            _notes.Dropped(what);
        }
    }

    private XElement? Load(OpenXmlPart part) => WordXml.Load(() => part.GetStream(FileMode.Open, FileAccess.Read), _notes);
}
