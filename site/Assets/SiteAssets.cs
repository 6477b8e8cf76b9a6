using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// The stylesheet, the script and the icon: embedded, and named by their content, so that a browser may keep them for
/// ever and a strict content policy (default-src 'self') holds.
/// </summary>
public static class SiteAssets
{
    // Order matters to the cascade; the concatenation is one request.
    private static readonly string[] Styles = ["base", "header-footer", "controls", "messages", "home", "search", "lists", "ledger", "notice", "document", "answers", "model-card", "reader", "print"];
    private static readonly string[] Scripts = ["notice-filter", "copy-text", "print-button", "char-count", "reader-controls", "read-aloud", "toc-follow"];

    // What is said of a period is said before it is drawn: it never moves the text under it.
    private static readonly string[] EarlyScripts = ["early", "period-state", "period-banner"];

    private static readonly string[] SearchScripts = ["search-text", "search-bits", "search-segment", "search-index", "search-phrase", "search-words", "search-query", "search-results", "search-page"];

    /// <summary>All styles of the site and of the public form.</summary>
    public static SiteAsset Stylesheet { get; } = Combine("site", "css", Styles);

    /// <summary>The script: the page works without it.</summary>
    public static SiteAsset Script { get; } = Combine("site", "js", Scripts);

    /// <summary>The search page's own script.</summary>
    public static SiteAsset SearchScript { get; } = Combine("search", "js", SearchScripts);

    /// <summary>
    /// The few lines that run before the page is drawn, so that large text, high contrast and the state of a period never
    /// flash or move it.
    /// </summary>
    public static SiteAsset Early { get; } = Combine("early", "js", EarlyScripts);

    /// <summary>The icon.</summary>
    public static SiteAsset Icon { get; } = Combine("icon", "svg", ["icon"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SiteAsset> All { get; } = [Stylesheet, Early, Script, SearchScript, Icon];

    private static SiteAsset Combine(string name, string extension, IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"{extension}/{part}.{extension}")
                ?? throw new InvalidOperationException($"The asset {part}.{extension} is not embedded.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            text.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        return new SiteAsset($"/assets/{name}-{hash}.{extension}", bytes);
    }
}

/// <summary>One asset.</summary>
/// <param name="Href">Its address on the site, with its hash.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SiteAsset(string Href, ReadOnlyMemory<byte> Content);
