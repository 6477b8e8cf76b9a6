namespace PublicNotice.Site;

/// <summary>Judges how deep a page is nested before it is parsed: a parser's work grows with the square of it.</summary>
internal static class HtmlDepth
{
    private const int Most = 8_000;

    // Only elements that must be closed are counted: an open p or br is no nesting.
    private static readonly string[] Nesting =
        ["div", "span", "b", "i", "u", "a", "em", "strong", "font", "table", "section", "article", "ul", "ol", "blockquote", "center", "small", "big", "form"];

    public static bool IsExcessive(string text)
    {
        var depth = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var isEnd = text[at + 1] is '/';
            var name = text.AsSpan(at + (isEnd ? 2 : 1));
            var length = 0;
            while (length < name.Length && length < 12 && char.IsAsciiLetter(name[length]))
            {
                length++;
            }

            if (length > 0 && Is(name[..length]))
            {
                depth = Math.Max(0, depth + (isEnd ? -1 : 1));
                if (depth > Most)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> name)
    {
        foreach (var one in Nesting)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
