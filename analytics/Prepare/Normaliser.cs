namespace PublicNotice.Analytics;

/// <summary>
/// The one reading of a text that training and serving share. Full-width forms become half-width, letters lower case,
/// traditional characters simplified where one character answers to one, any run of digits one symbol, any punctuation
/// that separates clauses one break; quotation marks, brackets and blanks between Chinese characters vanish. Every symbol
/// remembers where it came from, so that an explanation can point into the text as it was written.
/// </summary>
internal static class Normaliser
{
    /// <summary>Stands for any run of digits (or of the stars that mask them).</summary>
    public const char Number = '0';

    /// <summary>Stands for the end of a clause, and for both ends of the text.</summary>
    public const char Break = '。';

    /// <summary>Stands for a pictograph or any other character outside the basic plane.</summary>
    public const char Pictograph = '☺';

    /// <summary>What lies beyond is not read: nobody's matter first shows there, and one text must not hold a thread.</summary>
    public const int LongestText = 1 << 16;

    public static void Read(ReadOnlySpan<char> text, NormalisedText symbols)
    {
        text = text[..Math.Min(text.Length, LongestText)];
        var into = symbols.Begin(text.Length + 3);
        into.Add(Break, 0, 0);
        var (last, blank) = (Break, false);
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = CharacterTable.Fold(text[i]);
            if (symbol is CharacterTable.Nothing or CharacterTable.Blank)
            {
                blank |= symbol == CharacterTable.Blank;
                continue;
            }

            if (symbol is Break or Pictograph or Number)
            {
                if (symbol == Break && IsInsideNumber(text, i))
                {
                    continue;
                }

                if (symbol == last)
                {
                    into.Extend(i + 1);
                    continue;
                }
            }

            // A blank matters between two Latin words only: between Chinese characters it is layout (传    真).
            if (blank && IsLatin(symbol) && IsLatin(last))
            {
                into.Add(' ', i - 1, i);
            }

            blank = false;
            last = symbol;
            into.Add(symbol, i, i + 1);
        }

        if (last != Break)
        {
            into.Add(Break, text.Length, text.Length);
        }

        into.End();
    }

    // 1.5, 10,000 and 9:30 are one number each.
    private static bool IsInsideNumber(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && CharacterTable.Fold(text[i - 1]) == Number && CharacterTable.Fold(text[i + 1]) == Number;

    /// <summary>A phrase as it is found inside normalised texts, without the breaks at its ends.</summary>
    public static string Phrase(string phrase)
    {
        var symbols = new NormalisedText();
        Read(phrase, symbols);
        return symbols.ToString().Trim(Break);
    }

    private static bool IsLatin(char symbol) => symbol is > ' ' and < '\u0250';
}
