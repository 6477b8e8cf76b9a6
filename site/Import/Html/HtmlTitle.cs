using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.Site;

/// <summary>The title of a page: what it says for machines, else its only first heading, else its window title without the site's name.</summary>
internal static class HtmlTitle
{
    public static (string? Title, bool IsGuess) Of(IHtmlDocument page)
    {
        var told = page.QuerySelectorAll("meta[name]").FirstOrDefault(meta => string.Equals(meta.GetAttribute("name"), "ArticleTitle", StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("content");
        var headings = page.QuerySelectorAll("h1").Select(heading => Words(heading.TextContent)).Where(words => words.Length > 0).Distinct().ToList();
        return (NotEmpty(told) ?? (headings is [var only] ? only : null)) is { } title ? (title, false) : (NotEmpty(WithoutSite(page.Title ?? "")), true);
    }

    private static string WithoutSite(string title)
    {
        var end = title.IndexOfAny(['_', '|', '–', '—']);
        return end > 0 ? title[..end] : title.Split(" - ")[0];
    }

    private static string? NotEmpty(string? text) => text is not null && Words(text) is { Length: > 0 } words ? words : null;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
