using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>The styles of a document: what they say of hiding, of numbering and of titles, each with what it is based on.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, XElement> _styles = [];
    private readonly Dictionary<string, string> _defaults = [];
    private readonly bool _hidesByDefault;

    public WordStyles(XElement? root)
    {
        foreach (var style in root?.Elements(WordXml.W + "style") ?? [])
        {
            if (style.Attr("styleId") is { } id && _styles.TryAdd(id, style) && style.Attr("default") is "1" or "true" or "on" && style.Attr("type") is { } type)
            {
                _defaults.TryAdd(type, style.Attr("styleId")!);
            }
        }

        _hidesByDefault = root.Child("docDefaults").Child("rPrDefault").Child("rPr").Toggle("vanish") ?? false;
    }

    /// <summary>Whether a run is hidden, by itself or by any style that applies to it.</summary>
    public bool Hides(XElement run)
    {
        var properties = run.Child("rPr");
        return properties.Toggle("vanish") ?? Marks(run).Append(properties.Val("rStyle"))
            .Any(id => Chain(id).Select(style => style.Child("rPr").Toggle("vanish")).FirstOrDefault(value => value is not null) ?? false)
            || properties.Toggle("vanish") is null && _hidesByDefault || HiddenByTable(run);
    }

    /// <summary>The numbering that a paragraph's style carries, and the style that carries it.</summary>
    public (XElement Numbering, string Style)? Numbering(XElement paragraph) =>
        Chain(StyleOf(paragraph)).Where(style => style.Child("pPr").Child("numPr") is not null)
            .Select(style => (style.Child("pPr").Child("numPr")!, style.Attr("styleId")!)).Cast<(XElement, string)?>().FirstOrDefault();

    /// <summary>The numbering definition that a numbering style names.</summary>
    public string? NumberingId(string style) => Chain(style).Select(one => one.Child("pPr").Child("numPr").Val("numId")).FirstOrDefault(id => id is not null);

    /// <summary>Whether a paragraph is set as a title: by its style or by being centred.</summary>
    public bool IsTitle(XElement paragraph)
    {
        var chain = Chain(StyleOf(paragraph)).ToList();
        var alignment = paragraph.Child("pPr").Val("jc") ?? chain.Select(style => style.Child("pPr").Val("jc")).FirstOrDefault(jc => jc is not null);
        return alignment is "center" || chain.Exists(style => style.Val("name") is "Title" or "标题");
    }

    private string? StyleOf(XElement paragraph) => paragraph.Child("pPr").Val("pStyle") ?? _defaults.GetValueOrDefault("paragraph");

    private IEnumerable<string?> Marks(XElement run) =>
        [run.Ancestors(WordXml.W + "p").FirstOrDefault() is { } paragraph ? StyleOf(paragraph) : null, _defaults.GetValueOrDefault("character")];

    private bool HiddenByTable(XElement run) => run.Child("rPr").Toggle("vanish") is null && run.Ancestors(WordXml.W + "tbl")
        .SelectMany(table => Chain(table.Child("tblPr").Val("tblStyle") ?? _defaults.GetValueOrDefault("table")))
        .SelectMany(style => style.Descendants(WordXml.W + "rPr")).Any(properties => properties.Toggle("vanish") is true);

    // A style may be based on itself in a hostile file.
    private IEnumerable<XElement> Chain(string? id)
    {
        var seen = new HashSet<string>();
        while (id is not null && seen.Add(id) && _styles.TryGetValue(id, out var style))
        {
            yield return style;
            id = style.Val("basedOn");
        }
    }
}
