namespace PublicNotice.Domain;

/// <summary>Whether a place lies within 《》. Asked from left to right, so that a line is walked once.</summary>
internal sealed class TitleDepth(string plain)
{
    // Most lines open none, and are not walked at all.
    private int _walked = plain.Contains('《', StringComparison.Ordinal) ? 0 : plain.Length;
    private int _depth;

    /// <summary>How many 《 are open at a place that does not lie before the last one asked for.</summary>
    public int At(int index)
    {
        for (; _walked < index; _walked++)
        {
            _depth = plain[_walked] switch
            {
                '《' => _depth + 1,
                '》' => Math.Max(_depth - 1, 0),
                // A bracket that is never closed must not swallow the rest of the line.
                '。' or ';' => 0,
                _ => _depth,
            };
        }

        return _depth;
    }
}
