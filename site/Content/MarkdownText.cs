using Markdig;
using Markdig.Syntax;

namespace PublicNotice.Site;

/// <summary>Parses Markdown that may be hostile.</summary>
internal static class MarkdownText
{
    /// <summary>The syntax tree; null when marks are nested so deeply that the parser refuses them.</summary>
    public static MarkdownDocument? TryParse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Its depth limit is the one thing that the parser throws for.
            return null;
        }
    }
}
