using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>
/// What each UTF-16 unit is read as: a table of 64 Ki entries built once. The runtime's own normalisation is not used,
/// because it depends on the globalisation library of the machine and a model must mean the same on every machine.
/// </summary>
internal static class CharacterTable
{
    public const char Nothing = '\0';
    public const char Blank = ' ';

    private static readonly char[] Folded = Build();

    public static char Fold(char unit) => Folded[unit];

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Classify(HalfWidth((char)i));
        }

        foreach (var (traditional, simplified) in TraditionalCharacters.Pairs)
        {
            table[traditional] = simplified;
        }

        return table;
    }

    private static char HalfWidth(char unit) => unit switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(unit - 0xFEE0),
        '\u3000' => ' ',
        _ => unit,
    };

    private static char Classify(char unit)
    {
        // The second half of a pair says nothing that the first did not; variation selectors and joiners say nothing at all.
        if (char.IsLowSurrogate(unit) || unit is (>= '\uFE00' and <= '\uFE0F') or '\u200D' or '\uFEFF')
        {
            return Nothing;
        }

        return char.GetUnicodeCategory(unit) switch
        {
            _ when unit == '*' => Normaliser.Number,
            _ when unit is ' ' or '\t' => Blank,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => Normaliser.Number,
            UnicodeCategory.LetterNumber when unit != '〇' => Normaliser.Number,
            UnicodeCategory.Surrogate or UnicodeCategory.OtherSymbol => Normaliser.Pictograph,
            UnicodeCategory.SpaceSeparator => Blank,
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Normaliser.Break,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation => Nothing,
            UnicodeCategory.OtherPunctuation when unit is '"' or '\'' or '·' or '%' or '&' or '@' or '#' or '/' or '\\' => Nothing,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation => Nothing,
            UnicodeCategory.OtherPunctuation => Normaliser.Break,
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => Nothing,
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol => Nothing,
            _ => char.ToLowerInvariant(unit),
        };
    }
}
