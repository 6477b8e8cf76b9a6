using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PublicNotice.Site.Tests;

/// <summary>Reads HTML strictly: whatever the standard calls a parse error throws.</summary>
internal static class Html
{
    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsScripting = false }).ParseDocument(html);
}
