using AngleSharp.Html.Dom;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>What was answered at one address.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Status">The status code.</param>
/// <param name="Type">The media type.</param>
/// <param name="Text">The body.</param>
/// <param name="Page">The body as an HTML document; null for other files.</param>
/// <param name="Links">What it leads to or needs.</param>
internal sealed record CrawledFile(
    string Path, int Status, string Type, string Text, IHtmlDocument? Page, IReadOnlyList<CrawledLink> Links)
{
    public bool IsPage => Page is not null;

    // A browser goes to the named id, or nowhere.
    public bool Has(string anchor) => anchor.Length == 0 || Page?.GetElementById(anchor) is not null;
}

/// <summary>A link as it is written, its path within the service (null where it leads elsewhere), and its anchor.</summary>
internal sealed record CrawledLink(string Written, string? Path, string Anchor);
