using System.Buffers;
using System.Runtime.CompilerServices;

namespace PublicNotice.Site;

/// <summary>
/// Writes a page. Markup is given as interpolated strings: what stands in the string is markup, what stands in braces is
/// text and comes out encoded, so that no value can become markup by being forgotten.
/// </summary>
public sealed class HtmlWriter : Utf8Buffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("&<>\"'"u8);

    /// <summary>Adds markup, with encoded values in it.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref HtmlMarkup markup) => this;

    /// <summary>Adds markup without values, or rendered before.</summary>
    public HtmlWriter Add(ReadOnlySpan<byte> markup)
    {
        AddBytes(markup);
        return this;
    }

    /// <summary>Adds once more what stands in a range already.</summary>
    public HtmlWriter Again(Range range)
    {
        Repeat(range);
        return this;
    }

    /// <summary>Adds text, encoded: right between tags and between quotes.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            AddText(text[..at]);
            AddBytes(Entity(text[at]));
            text = text[(at + 1)..];
        }

        AddText(text);
        return this;
    }

    /// <summary>Adds text that is UTF-8 already, encoded in the same way.</summary>
    public HtmlWriter Text(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(SpecialBytes) is >= 0 and var at)
        {
            AddBytes(text[..at]);
            AddBytes(Entity((char)text[at]));
            text = text[(at + 1)..];
        }

        AddBytes(text);
        return this;
    }

    private static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
