using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>
/// Looks for what must not be in a file that is published: tracked changes, comments, hidden text. One fault each, that
/// says where; the words of a change, a comment or a hidden run are never quoted.
/// </summary>
internal sealed class WordReview(WordStyles styles, ImportNotes notes)
{
    private static readonly HashSet<string> Changes =
    [
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
        "trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "delText", "delInstrText",
        "moveFromRangeStart", "moveToRangeStart", "customXmlInsRangeStart", "customXmlDelRangeStart", "customXmlMoveFromRangeStart", "customXmlMoveToRangeStart",
    ];

    private static readonly HashSet<string> Content = ["t", "sym", "drawing", "pict", "object", "noBreakHyphen", "delText"];

    /// <param name="body">The document.</param>
    /// <param name="beside">Notes, headers and footers.</param>
    /// <param name="comments">The part with the comments themselves.</param>
    public void Check(XElement body, IReadOnlyList<XElement> beside, XElement? comments)
    {
        var places = new WordPlaces(body, styles);
        var all = beside.Prepend(body).SelectMany(root => root.Descendants()).Where(element => element.Name.Namespace == WordXml.W).ToList();
        Refuse(ImportCodes.TrackedChanges, "修订痕迹", "请在“审阅”中接受或拒绝全部修订，并关闭修订",
            all.Where(element => Changes.Contains(element.Name.LocalName)), places);
        var marks = all.Where(element => element.Name.LocalName is "commentReference" or "commentRangeStart").ToList();
        var unmarked = marks.Count == 0 ? comments?.Elements(WordXml.W + "comment") ?? [] : [];
        Refuse(ImportCodes.Comments, "批注", "请在“审阅”中删除全部批注", marks.Concat(unmarked), places);
        Refuse(ImportCodes.HiddenText, "隐藏文字", "请显示隐藏文字（“开始—显示/隐藏编辑标记”），逐处删除或取消隐藏",
            all.Where(IsHidden), places);
        TellNearlyInvisible(all, places);
    }

    private bool IsHidden(XElement element) => element.Name.LocalName switch
    {
        "r" => element.Elements().Any(child => child.Name.Namespace == WordXml.W && Content.Contains(child.Name.LocalName) && (!child.Is("t") || child.Value.Length > 0))
            && styles.Hides(element),
        "hidden" => element.Parent is { } row && row.Is("trPr") && row.Toggle("hidden") is true,
        "drawing" => element.Descendants().Any(part => part.Name.LocalName is "docPr" && part.Attribute("hidden")?.Value is "1" or "true"),
        "pict" => element.Descendants().Any(part => part.Attribute("style")?.Value.Replace(" ", "", StringComparison.Ordinal) is { } style
            && (style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("display:none", StringComparison.OrdinalIgnoreCase))),
        _ => false,
    };

    private void Refuse(string code, string what, string remedy, IEnumerable<XElement> found, WordPlaces places)
    {
        var where = found.Select(places.Of).Distinct().OrderBy(place => place.Number == 0 ? int.MaxValue : place.Number).ToList();
        if (where.Count > 0)
        {
            notes.Error(code, $"{where[0]}{(where.Count > 1 ? $"等 {where.Count} 处" : "")}有{what}，不能发布；{remedy}，保存后重试。", Math.Max(1, where[0].Number));
        }
    }

    // White or tiny letters are a crude way of hiding; a white heading on a dark cell is honest, so this only warns.
    private void TellNearlyInvisible(List<XElement> all, WordPlaces places)
    {
        var first = all.Find(element => element.Is("r") && element.Elements(WordXml.W + "t").Any()
            && (element.Child("rPr").Val("color") is "FFFFFF" || NumberingDefinitions.Number(element.Child("rPr").Val("sz")) is <= 4));
        if (first is not null)
        {
            notes.Warning(ImportCodes.NearlyInvisible, $"{places.Of(first)}有白色或极小的文字，读者在原文件里看不到而网页上会显示；请核对是否应当发布。", Math.Max(1, places.Of(first).Number));
        }
    }
}
