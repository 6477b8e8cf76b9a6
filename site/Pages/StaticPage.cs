namespace PublicNotice.Site;

/// <summary>A page that comms write in Markdown: about, privacy, accessibility.</summary>
/// <param name="Path">Its address, with a slash at both ends.</param>
/// <param name="Title">Its title, from the text's first heading or the front matter.</param>
/// <param name="Description">One sentence for search engines.</param>
/// <param name="Html">Its body, rendered; raw HTML in the source comes out as text.</param>
/// <param name="Anchors">The ids of its headings.</param>
/// <param name="Links">Every address that it links to, with line and column of its file.</param>
/// <param name="File">The file that it was read from, relative to the content folder.</param>
public sealed record StaticPage(
    string Path, string Title, string Description, string Html, IReadOnlyList<string> Anchors,
    IReadOnlyList<PageLink> Links, string File);

/// <summary>A link of a page.</summary>
public sealed record PageLink(string Href, int Line, int Column);
