namespace PublicNotice.Domain;

/// <summary>What of a numbered line is its heading: all of it, or the words up to the first 。</summary>
internal static class HeadingText
{
    /// <summary>How much of the line the heading takes, its number and 。 included.</summary>
    public static int Length(TextLine line, HeadingMark mark)
    {
        var stop = line.Plain.IndexOf('。', mark.Length);
        return stop < 0 || line.Plain.AsSpan(stop + 1).IsWhiteSpace() ? line.Text.Length : stop + 1;
    }

    /// <summary>The heading without its number and its final 。</summary>
    public static string Title(TextLine line, HeadingMark mark)
    {
        var (start, end) = (mark.Length, Length(line, mark));
        while (end > start && (PlainText.IsBlank(line.Text[end - 1]) || line.Text[end - 1] is '。'))
        {
            end--;
        }

        return line.Text[start..end];
    }
}
