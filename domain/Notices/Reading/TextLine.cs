namespace PublicNotice.Domain;

/// <summary>A line that is not blank, with its plain twin.</summary>
internal sealed class TextLine(int number, string text)
{
    /// <summary>The line as the notice keeps it.</summary>
    public Paragraph Paragraph { get; } = new(number, text);

    /// <summary>The line in the source, from 1.</summary>
    public int Number => Paragraph.Line;

    /// <summary>The line as written.</summary>
    public string Text => Paragraph.Text;

    /// <summary><see cref="Text"/> folded, of the same length.</summary>
    public string Plain { get; } = PlainText.Fold(text);

    /// <summary>The plain twin without the blanks around it.</summary>
    public string Trimmed => Plain.Trim(' ');

    /// <summary>
    /// The lines of a text that are not blank. Line breaks are LF, CRLF or CR; a byte order mark is no part of the text.
    /// </summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var (number, start) = (1, text.StartsWith('\uFEFF') ? 1 : 0);
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (!IsBlank(text.AsSpan(start, end - start)))
            {
                lines.Add(new TextLine(number, text[start..end]));
            }

            start = end + (end + 1 < text.Length && text[end] is '\r' && text[end + 1] is '\n' ? 2 : 1);
            number++;
        }

        return lines;
    }

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (!PlainText.IsBlank(character))
            {
                return false;
            }
        }

        return true;
    }
}
