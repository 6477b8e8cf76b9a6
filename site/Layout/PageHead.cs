namespace PublicNotice.Site;

/// <summary>What a page says of itself before its first word.</summary>
public sealed record PageHead
{
    /// <summary>The page's address, which marks its place in the navigation.</summary>
    public required string Path { get; init; }

    /// <summary>The page's own title; null for the home page.</summary>
    public string? Title { get; init; }

    /// <summary>What the page is, in one sentence; the site's when the page has none.</summary>
    public string? Description { get; init; }

    /// <summary>The way here from the home page; the last one is this page.</summary>
    public IReadOnlyList<Crumb> Breadcrumbs { get; init; } = [];

    /// <summary>The meta tags of column and article pages.</summary>
    public IReadOnlyList<MetaTag> Meta { get; init; } = [];

    /// <summary>The full address, where the page has one that search engines should know.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Whether the page is a document of its own, for those who share it.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The same content in other forms: feeds, data.</summary>
    public IReadOnlyList<AlternateLink> Alternates { get; init; } = [];

    /// <summary>Writes schema.org's words for the page, encoded so that nothing in them can end the element.</summary>
    public Action<HtmlWriter>? JsonLd { get; init; }

    /// <summary>Where a page that has moved leads at once.</summary>
    public string? RefreshTo { get; init; }

    /// <summary>For pages that are nobody else's: receipts, one's own case.</summary>
    public bool NoIndex { get; init; }

    /// <summary>A further class of the main part, e.g. narrow for forms.</summary>
    public string? MainClass { get; init; }

    /// <summary>A script that only this page needs.</summary>
    public SiteAsset? Script { get; init; }

    /// <summary>The address of a style sheet that only this page needs.</summary>
    public string? Stylesheet { get; init; }
}
