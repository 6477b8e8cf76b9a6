using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>The addresses that a page, a feed, a site map or a data file names.</summary>
internal static class LinksOf
{
    private static readonly string[] Attributes = ["href", "src", "cite", "data-list", "data-all", "data-search-index"];

    public static IEnumerable<string> Page(IHtmlDocument page) =>
        page.All.SelectMany(element => Attributes.Select(element.GetAttribute).OfType<string>())
            .Concat(page.QuerySelectorAll("form:not([method=post])").Select(form => form.GetAttribute("action")!))
            .Concat(page.QuerySelectorAll("meta[http-equiv=refresh]").Select(meta => meta.GetAttribute("content")!.Split("url=", 2)[1]));

    public static IEnumerable<string> File(string type, string path, string text, Uri published) => type switch
    {
        _ when type.EndsWith("xml", StringComparison.Ordinal) && type != "image/svg+xml" => Xml(XDocument.Parse(text)),
        _ when type.EndsWith("json", StringComparison.Ordinal) => Json(JsonDocument.Parse(text).RootElement, published),
        "text/plain" when path == "/robots.txt" => text.Split('\n').Where(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal)).Select(line => line["Sitemap: ".Length..]),
        "text/calendar" => text.Split("\r\n").Where(line => line.StartsWith("URL:", StringComparison.Ordinal)).Select(line => line["URL:".Length..]),
        _ => [],
    };

    // Atom's links, the site map's places, and OpenSearch's template with something to search for.
    private static IEnumerable<string> Xml(XDocument document) =>
        document.Descendants().Where(element => element.Name.LocalName != "content").SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName is "href" or "template").Select(attribute => attribute.Value.Replace("{searchTerms}", "x", StringComparison.Ordinal))
            .Concat(document.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value));

    // Whatever names the site in full is meant to be followed.
    private static IEnumerable<string> Json(JsonElement value, Uri published) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Json(member.Value, published)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(element => Json(element, published)),
        JsonValueKind.String when value.GetString()!.StartsWith(published.ToString(), StringComparison.Ordinal) => [value.GetString()!],
        _ => [],
    };
}
