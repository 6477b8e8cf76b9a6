using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PublicNotice.Domain;

/// <summary>
/// A twin of a text in which full-width forms, the many spaces and the many dashes are one each. It has the text's
/// length, so that what is found in the twin is cut from the original, which stays as written.
/// </summary>
internal static class PlainText
{
    private const int WideToPlain = '！' - '!';

    /// <summary>The twin; the same string when there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        foreach (var character in text)
        {
            if (Fold(character) != character)
            {
                return string.Create(text.Length, text, static (plain, source) => Fold(source, plain));
            }
        }

        return text;
    }

    // Every line of every notice passes here, so eight characters at a time: those that stay and full-width forms.
    private static void Fold(ReadOnlySpan<char> text, Span<char> plain)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(plain));
        for (var at = 0; at < text.Length;)
        {
            if (text.Length - at >= Vector128<ushort>.Count)
            {
                var some = Vector128.LoadUnsafe(ref from, (nuint)at);
                var wide = Are(some, '！', '～');
                if ((wide | StayAsTheyAre(some)) == Vector128<ushort>.AllBitsSet)
                {
                    (some - (wide & Vector128.Create((ushort)WideToPlain))).StoreUnsafe(ref to, (nuint)at);
                    at += Vector128<ushort>.Count;
                    continue;
                }
            }

            for (var end = Math.Min(at + Vector128<ushort>.Count, text.Length); at < end; at++)
            {
                plain[at] = Fold(text[at]);
            }
        }
    }

    // Most of what does, not all: ideographs, ASCII, quotation marks and …, 、。《》【】 and their like.
    private static Vector128<ushort> StayAsTheyAre(Vector128<ushort> text) =>
        Are(text, '\u3400', '\uD7FF') | Are(text, ' ', '~') | Are(text, '\u2016', '\u2027') | Are(text, '\u3001', '\u3006') | Are(text, '\u3008', '\u301B');

    private static Vector128<ushort> Are(Vector128<ushort> text, char first, char last) =>
        Vector128.LessThanOrEqual(text - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    /// <summary>Whether a character takes room or nothing at all, but shows nothing.</summary>
    public static bool IsBlank(char character) => Fold(character) is ' ';

    // Chinese characters, which most of a text is, stay what they are.
    private static char Fold(char character) => character is >= '\u3400' and <= '\uD7FF' ? character : FoldOther(character);

    private static char FoldOther(char character) => character switch
    {
        < (char)127 => character is '\t' or '\v' or '\f' ? ' ' : character,
        >= '！' and <= '～' => (char)(character - WideToPlain),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500' or '\uFE63' => '-',
        '\u301C' or '\u223C' => '~',
        '\u25CB' or '\u3007' or '\u25EF' => '〇',
        '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' => ' ',
        _ => char.IsWhiteSpace(character) ? ' ' : character,
    };
}
