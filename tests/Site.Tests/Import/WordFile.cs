using System.IO.Compression;
using System.Security;
using System.Text;

namespace PublicNotice.Site.Tests;

/// <summary>A Word file made in a test: the body as XML, and whatever other parts it needs.</summary>
internal sealed class WordFile
{
    private const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _links = new();
    private readonly StringBuilder _types = new();

    public WordFile(string body) => Raw("word/document.xml", $"<w:document {Spaces}><w:body>{body}</w:body></w:document>");

    public static WordFile Of(params string[] paragraphs) => new(string.Concat(paragraphs.Select(text => Paragraph(text))));

    public static string Paragraph(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static string Numbered(string text, int level, int list = 1) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public WordFile Styles(string styles) => Part("styles", $"<w:styles {Spaces}>{styles}</w:styles>");

    public WordFile Numbering(string numbering) => Part("numbering", $"<w:numbering {Spaces}>{numbering}</w:numbering>");

    public WordFile Part(string name, string xml)
    {
        Link($"rId-{name}", name, $"{name}.xml");
        _types.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml\"/>");
        return Raw($"word/{name}.xml", xml.StartsWith('<') && !xml.Contains("xmlns:w", StringComparison.Ordinal) ? xml.Replace($"<w:{name}>", $"<w:{name} {Spaces}>", StringComparison.Ordinal) : xml);
    }

    public WordFile Image(string id, byte[] bytes)
    {
        Link(id, "image", $"media/{id}.png");
        _parts[$"word/media/{id}.png"] = bytes;
        return this;
    }

    public WordFile Link(string id, string type, string target, bool isExternal = false)
    {
        _links.Append($"<Relationship Id=\"{id}\" Type=\"{Types}{type}\" Target=\"{SecurityElement.Escape(target)}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public WordFile Raw(string path, string text)
    {
        _parts[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public byte[] Bytes()
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006/";
        Raw("[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{_types}</Types>");
        Raw("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Types}officeDocument\" Target=\"word/document.xml\"/>{(_parts.ContainsKey("docProps/core.xml") ? $"<Relationship Id=\"rId2\" Type=\"{Package}relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>" : "")}</Relationships>");
        Raw("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}relationships\">{_links}</Relationships>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, bytes) in _parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public ImportRun Import(string name = "source.docx") => ImportRun.OfBytes(Bytes(), name);
}
