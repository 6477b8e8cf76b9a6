using System.Buffers;
using Markdig;
using Markdig.Syntax;

namespace PublicNotice.Site;

/// <summary>Parses Markdown that may be hostile.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Edges = SearchValues.Create("() \n");

    // CommonMark asks for no more in an address; the parser has no limit and reads to the end from each.
    private const int MostParentheses = 32;

    /// <summary>The syntax tree; null when marks are nested so deeply that the parser refuses them.</summary>
    public static MarkdownDocument? TryParse(string text, MarkdownPipeline pipeline)
    {
        if (AreParenthesesTooDeep(text))
        {
            return null;
        }

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

    // An address ends at a blank, and so does the search for its end.
    private static bool AreParenthesesTooDeep(string text)
    {
        var depth = 0;
        for (var at = 0; (at = NextOf(text, at)) < text.Length && depth <= MostParentheses; at++)
        {
            depth = text[at] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => 0 };
        }

        return depth > MostParentheses;
    }

    private static int NextOf(string text, int from) => text.AsSpan(from).IndexOfAny(Edges) is >= 0 and var length ? from + length : text.Length;
}
