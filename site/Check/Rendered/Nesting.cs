using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>What a parser lets pass and the standard forbids: an id used twice, elements where they may not stand, images without words.</summary>
internal static class Nesting
{
    private const string Blocks =
        "div, p, ul, ol, dl, table, section, article, nav, header, footer, main, aside, h1, h2, h3, h4, h5, h6, form, fieldset, figure, blockquote, pre, hr, details";

    private static readonly HashSet<string> Phrasing =
        ["span", "em", "strong", "b", "i", "small", "label", "button", "code", "time", "abbr", "sub", "sup", "p", "h1", "h2", "h3", "h4", "h5", "h6"];

    // Selector and the parent that it needs.
    private static readonly (string Child, string[] Parents)[] Homes =
        [("li", ["ul", "ol", "menu"]), ("dt", ["dl", "div"]), ("dd", ["dl", "div"]), ("figcaption", ["figure"]), ("summary", ["details"]), ("legend", ["fieldset"])];

    public static IEnumerable<(string Code, string Message)> Faults(IDocument document) =>
        Ids(document).Concat(Inside(document)).Concat(Outside(document)).Concat(Images(document));

    private static IEnumerable<(string, string)> Ids(IDocument document) =>
        document.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => (CheckCodes.DuplicateHtmlId, $"id “{group.Key}”用了 {group.Count()} 次；请改动同名的标题，使链接只指向一处。"));

    private static IEnumerable<(string, string)> Inside(IDocument document)
    {
        foreach (var block in document.QuerySelectorAll(Blocks).Where(block => block.Ancestors<IElement>().Any(above => Phrasing.Contains(above.LocalName))))
        {
            yield return Wrong(block, block.Ancestors<IElement>().First(above => Phrasing.Contains(above.LocalName)));
        }

        foreach (var inner in document.QuerySelectorAll("a a, a button, button a, button button, a input, label label, form form, a select"))
        {
            yield return Wrong(inner, inner.Ancestors<IElement>().First(above => above.LocalName is "a" or "button" or "label" or "form"));
        }
    }

    private static IEnumerable<(string, string)> Outside(IDocument document) =>
        Homes.SelectMany(home => document.QuerySelectorAll(home.Child).Where(child => !home.Parents.Contains(child.ParentElement?.LocalName)))
            .Select(child => Wrong(child, child.ParentElement!))
            .Concat(document.QuerySelectorAll("ul > *, ol > *").Where(child => child.LocalName is not ("li" or "script" or "template"))
                .Select(child => Wrong(child, child.ParentElement!)));

    private static IEnumerable<(string, string)> Images(IDocument document) =>
        document.QuerySelectorAll("img:not([alt])").Select(image =>
            (CheckCodes.NoAltText, $"图片 {image.GetAttribute("src")} 没有替代文字；请写明图片内容。"));

    private static (string, string) Wrong(IElement inner, IElement outer) =>
        (CheckCodes.WrongNesting, $"<{outer.LocalName}> 里不能放 <{inner.LocalName}>；请检查这里的内容，或告知开发人员。");
}
