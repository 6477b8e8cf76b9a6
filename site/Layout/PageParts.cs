namespace PublicNotice.Site;

/// <summary>A step of the path that leads to a page.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address; null for the page itself.</param>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>A meta tag in the exact case that 国办发〔2017〕47号 prescribes.</summary>
/// <param name="Name">E.g. ArticleTitle.</param>
/// <param name="Content">Its value: an empty one is a fault of its own, so it is written only when there is one.</param>
public sealed record MetaTag(string Name, string Content);

/// <summary>The page's content in another form.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Title">What a feed reader calls it.</param>
/// <param name="Href">Its address.</param>
public sealed record AlternateLink(string Type, string Title, string Href);
