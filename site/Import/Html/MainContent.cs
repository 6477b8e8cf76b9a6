using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.Site;

/// <summary>Finds the part of a page that holds the notice: the containers that official sites use, else the densest block.</summary>
internal static class MainContent
{
    private const int LeastText = 60;

    private static readonly string[] Containers =
    [
        "#UCAP-CONTENT", ".TRS_UEDITOR", ".TRS_Editor", "#zoom", "#Zoom", ".article-content", ".articleContent", ".article_content", ".news_content",
        ".pages_content", ".content-article", ".view-content", ".trs_editor_view", "[itemprop=articleBody]", "article", "main", "[role=main]", ".article", "#article", "#content", ".content",
    ];

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "span", "br", "b", "strong", "i", "em", "u", "font", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th",
    };

    public static IElement? Of(IHtmlDocument page)
    {
        foreach (var selector in Containers)
        {
            var largest = page.QuerySelectorAll(selector).Where(element => !HtmlBlocks.IsDropped(element)).MaxBy(Length);
            if (largest is not null && Length(largest) >= LeastText)
            {
                return largest;
            }
        }

        return page.Body is not { } body ? null
            : body.QuerySelectorAll("div, section, td").Where(element => !HtmlBlocks.IsDropped(element)).MaxBy(Density) is { } densest
                && Density(densest) * 2 > Own(body) && Density(densest) >= LeastText ? densest : body;
    }

    // Text that a block holds itself or in paragraphs of its own; links are how pages lead elsewhere, not what they say.
    private static int Density(IElement element) => Own(element) - element.Children.Where(child => Inline.Contains(child.LocalName))
        .Sum(child => child.QuerySelectorAll("a").Sum(Length));

    private static int Own(IElement element) => element.ChildNodes.Sum(node => node switch
    {
        IText text => Visible(text.Data),
        IElement child when Inline.Contains(child.LocalName) => Length(child),
        _ => 0,
    });

    private static int Length(IElement element) => Visible(element.TextContent);

    private static int Visible(string text) => text.Count(character => !char.IsWhiteSpace(character));
}
