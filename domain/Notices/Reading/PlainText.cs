namespace PublicNotice.Domain;

/// <summary>
/// A twin of a text in which full-width forms, the many spaces and the many dashes are one each. It has the text's
/// length, so that what is found in the twin is cut from the original, which stays as written.
/// </summary>
internal static class PlainText
{
    /// <summary>The twin; the same string when there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        foreach (var character in text)
        {
            if (Fold(character) != character)
            {
                return string.Create(text.Length, text, static (plain, source) =>
                {
                    for (var i = 0; i < plain.Length; i++)
                    {
                        plain[i] = Fold(source[i]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>Whether a character takes room or nothing at all, but shows nothing.</summary>
    public static bool IsBlank(char character) => Fold(character) is ' ';

    // Chinese characters, which most of a text is, stay what they are.
    private static char Fold(char character) => character is >= '\u3400' and <= '\uD7FF' ? character : FoldOther(character);

    private static char FoldOther(char character) => character switch
    {
        < (char)127 => character is '\t' or '\v' or '\f' ? ' ' : character,
        >= '！' and <= '～' => (char)(character - 0xFEE0),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500' or '\uFE63' => '-',
        '\u301C' or '\u223C' => '~',
        '\u25CB' or '\u3007' or '\u25EF' => '〇',
        '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' => ' ',
        _ => char.IsWhiteSpace(character) ? ' ' : character,
    };
}
