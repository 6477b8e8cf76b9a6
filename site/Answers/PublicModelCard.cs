namespace PublicNotice.Site;

/// <summary>What a model that helps the desk is worth, as its own evaluation wrote it.</summary>
/// <param name="Title">Which model.</param>
/// <param name="Html">The card: headings, tables and drawings, its values encoded by whoever wrote it.</param>
public sealed record PublicModelCard(string Title, string Html);
