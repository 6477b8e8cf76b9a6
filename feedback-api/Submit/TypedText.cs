using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>What can be told of typed text before anybody reads it.</summary>
internal static class TypedText
{
    // Letters by their category, and yet nothing to see: the fillers of Hangul and the empty braille cell.
    private static readonly SearchValues<char> Fillers = SearchValues.Create("\u115F\u1160\u2800\u3164\uFFA0");

    /// <summary>Whether a reader sees anything at all.</summary>
    public static bool IsVisible([NotNullWhen(true)] string? value) =>
        value is not null && value.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune)
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)
            && !(rune.IsBmp && Fillers.Contains((char)rune.Value)));

    /// <summary>
    /// Whether it is well-formed and holds no control characters but line breaks and tabs. U+FFFD stands where a form's
    /// bytes were not UTF-8: what was meant is lost, and must not be taken for what was written.
    /// </summary>
    public static bool IsStorable(string value)
    {
        for (var i = 0; i < value.Length;)
        {
            if (Rune.DecodeFromUtf16(value.AsSpan(i), out var rune, out var consumed) != OperationStatus.Done
                || rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
            {
                return false;
            }

            i += consumed;
        }

        return true;
    }
}
