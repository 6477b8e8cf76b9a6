using System.Xml;
using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Reads the XML of Word's parts: no document type, no depth that could break the stack, one namespace for both editions of the format.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const int MaxDepth = 256;
    private const long MaxCharacters = 64 * 1024 * 1024;
    private const string StrictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The root of a part; null after reporting why it cannot be read.</summary>
    public static XElement? Load(Func<Stream> open, ImportNotes notes)
    {
        try
        {
            using (var stream = open())
            using (var reader = XmlReader.Create(stream, Settings(DtdProcessing.Parse)))
            {
                while (reader.Read())
                {
                    if (reader.NodeType is XmlNodeType.DocumentType)
                    {
                        notes.Error(ImportCodes.ForbiddenXml, "文件里有文档类型声明（可引用外部实体），Word 不会写出这样的文件，没有读取它；请用 Word 打开后另存为 .docx。");
                        return null;
                    }

                    if (reader.Depth > MaxDepth)
                    {
                        notes.Error(ImportCodes.BrokenFile, "文件内容嵌套太深，无法读取；请用 Word 打开后另存为 .docx。");
                        return null;
                    }
                }
            }

            using var again = open();
            using var xml = XmlReader.Create(again, Settings(DtdProcessing.Prohibit));
            var root = XElement.Load(xml);
            Normalize(root);
            return root;
        }
        catch (Exception e) when (e is XmlException or IOException or InvalidDataException)
        {
            notes.Error(ImportCodes.BrokenFile, "文件已损坏（其中的 XML 不完整）；请用 Word 打开修复后另存为 .docx。");
            return null;
        }
    }

    /// <summary>Whether an element is one of Word's own with this name.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name && element.Name.Namespace == W;

    public static XElement? Child(this XElement? element, string name) => element?.Element(W + name);

    /// <summary>The attribute w:val of a child.</summary>
    public static string? Val(this XElement? element, string child) => element.Child(child)?.Attribute(W + "val")?.Value;

    public static string? Attr(this XElement? element, string name) => element?.Attribute(W + name)?.Value;

    /// <summary>An attribute that names a relationship: id, embed, link.</summary>
    public static string? Link(this XElement element, string name) => element.Attribute(Links + name)?.Value;

    /// <summary>A property that is on by being there, unless its value says off; null when absent.</summary>
    public static bool? Toggle(this XElement? properties, string name) =>
        properties.Child(name) is { } found ? found.Attr("val") is null or not ("0" or "false" or "off") : null;

    // A document type must be seen to be refused by name; its declarations lead nowhere, because nothing is resolved.
    private static XmlReaderSettings Settings(DtdProcessing types) => new()
    {
        DtdProcessing = types, XmlResolver = null, MaxCharactersFromEntities = 1024, MaxCharactersInDocument = MaxCharacters,
    };

    private static void Normalize(XElement root)
    {
        foreach (var choice in root.Descendants(Compatibility + "AlternateContent").ToList())
        {
            var chosen = choice.Element(Compatibility + "Choice") ?? choice.Element(Compatibility + "Fallback");
            choice.ReplaceWith(chosen?.Nodes());
        }

        if (root.Name.NamespaceName == StrictMain)
        {
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = element.Name.NamespaceName == StrictMain ? W + element.Name.LocalName : element.Name;
                element.ReplaceAttributes(element.Attributes().Select(attribute => attribute.Name.NamespaceName switch
                {
                    StrictMain => new XAttribute(W + attribute.Name.LocalName, attribute.Value),
                    StrictLinks => new XAttribute(Links + attribute.Name.LocalName, attribute.Value),
                    _ => attribute,
                }).ToList());
            }
        }
    }
}
