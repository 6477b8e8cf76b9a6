namespace PublicNotice.Domain;

/// <summary>
/// A twin of a line, of its length, in which every way to write a digit is one: full-width, and Chinese digits
/// where so many stand in a row that they can only be a number read out.
/// </summary>
internal static class DigitView
{
    private const string Spoken = "〇一二三四五六七八九";
    private const int ShortestSpoken = 11;

    public static string Of(string text)
    {
        var plain = PlainText.Fold(text).ToCharArray();
        var run = 0;
        for (var i = 0; i <= plain.Length; i++)
        {
            if (i < plain.Length && Digit(plain[i]) >= 0)
            {
                run++;
                continue;
            }

            for (var k = i - run; run >= ShortestSpoken && k < i; k++)
            {
                plain[k] = (char)('0' + Digit(plain[k]));
            }

            run = 0;
        }

        return new string(plain);
    }

    private static int Digit(char character) => character switch
    {
        '零' => 0,
        '幺' => 1,
        _ => Spoken.IndexOf(character, StringComparison.Ordinal),
    };
}
