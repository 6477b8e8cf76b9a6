using System.Text;

namespace PublicNotice.Analytics;

/// <summary>
/// Words that came from outside, as any program may show them: on one line, whole characters only, nothing that steers a
/// terminal or turns the direction of what follows. A workbook with half a character in it cannot be written at all.
/// </summary>
internal static class PlainWords
{
    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words.EnumerateRunes())
        {
            if (Rune.IsControl(letter))
            {
                plain.Append(' ');
            }
            else if (!IsNoCharacter(letter.Value) && !Turns(letter.Value))
            {
                plain.Append(letter.ToString());
            }
        }

        return plain.ToString();
    }

    // Half a surrogate pair is read as U+FFFD.
    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is 0xFFFD or (>= 0xFDD0 and <= 0xFDEF);

    private static bool Turns(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
