using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Says where something stands in a way an editor can find it: the number of the paragraph and its first visible words.</summary>
internal sealed class WordPlaces
{
    private const int Words = 12;

    private readonly Dictionary<XElement, WordPlace> _places = [];

    public WordPlaces(XElement body, WordStyles styles)
    {
        var number = 0;
        foreach (var paragraph in body.Descendants(WordXml.W + "p"))
        {
            var words = Visible(paragraph, styles);
            number += paragraph.Descendants(WordXml.W + "t").Any() ? 1 : 0;
            _places[paragraph] = new WordPlace(Math.Max(number, 1), words);
        }
    }

    /// <summary>The place of an element; a row's or a section's is that of the nearest paragraph.</summary>
    public WordPlace Of(XElement element)
    {
        var paragraph = element.AncestorsAndSelf(WordXml.W + "p").LastOrDefault()
            ?? element.Ancestors(WordXml.W + "tr").Concat(element.Ancestors(WordXml.W + "tbl")).Descendants(WordXml.W + "p").FirstOrDefault();
        return paragraph is not null && _places.TryGetValue(paragraph, out var place) ? place
            : element.Ancestors(WordXml.W + "body").Any() ? _places.Values.LastOrDefault(WordPlace.Beside) : WordPlace.Beside;
    }

    // Deleted text is w:delText and so never among these; what lies in a hidden row or in a drawing is not quoted either.
    private static string Visible(XElement paragraph, WordStyles styles)
    {
        var text = string.Concat(paragraph.Descendants(WordXml.W + "t")
            .Where(words => words.Parent is not { } run || !styles.Hides(run))
            .Where(words => !words.Ancestors().Any(outer => outer.Is("moveFrom") || outer.Is("del") || outer.Is("drawing") || outer.Is("pict")
                || (outer.Is("tr") && outer.Child("trPr").Toggle("hidden") is true)))
            .Select(words => words.Value)).Trim();
        return text.Length > Words ? text[..Words] + "……" : text;
    }
}

/// <summary>A place in a document; number 0 is outside its paragraphs.</summary>
internal readonly record struct WordPlace(int Number, string Words)
{
    public static readonly WordPlace Beside = new(0, "");

    public override string ToString() => Number == 0 ? "文件的页眉页脚、注释或批注部分"
        : Words.Length == 0 ? FormattableString.Invariant($"第 {Number} 段（没有可见文字）")
        : FormattableString.Invariant($"第 {Number} 段“{Words}”");
}
