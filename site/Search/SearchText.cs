using System.Buffers;

namespace PublicNotice.Site;

/// <summary>
/// What search compares. The script's search-text.js is this table again; SearchTextTests and SearchTests hold both to
/// the same cases. Full width becomes half width, capitals small. Quotes, brackets, hyphens and spaces are passed over,
/// so 三农 finds “三农” and COVID19 finds COVID-19. A run of other punctuation becomes one break, which counts as a
/// character: words on both sides of a comma are not neighbours.
/// </summary>
internal static class SearchText
{
    public const char Break = ',';
    public const char LineEnd = '\n';

    private const string Breaks = ",.;:!?|、。｡…‥";
    private const string PassedOver =
        "\t\n\v\f\r \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u3000\"'`*_~-()[]{}<>“”‘’„‟«»‹›「」『』《》〈〉【】〔〕〖〗·•‐‑‒–—―−";

    private const char Nothing = '\0';

    // What most of a text is stands for itself, and is copied a run at a time.
    private const char FirstIdeograph = '\u4e00';
    private const char LastIdeograph = '\u9fff';

    private static readonly char[] Folded = BuildTable();

    /// <summary>Appends the folded text.</summary>
    public static void Fold(ReadOnlySpan<char> text, ArrayBufferWriter<char> into)
    {
        var span = into.GetSpan(text.Length + 1);
        var (length, last) = (0, Nothing);
        while (text.Length > 0)
        {
            if (text.IndexOfAnyExceptInRange(FirstIdeograph, LastIdeograph) is not 0 and var found)
            {
                var run = found < 0 ? text.Length : found;
                text[..run].CopyTo(span[length..]);
                (length, last) = (length + run, text[run - 1]);
                text = text[run..];
                continue;
            }

            var folded = Folded[text[0]];
            text = text[1..];
            if (folded != Nothing && !(folded == Break && last == Break))
            {
                span[length++] = last = folded;
            }
        }

        into.Advance(length);
    }

    public static string Fold(string text)
    {
        var folded = new ArrayBufferWriter<char>(text.Length + 1);
        Fold(text, folded);
        return new string(folded.WrittenSpan);
    }

    /// <summary>A query loses its outer breaks, where two characters are left: 公示期？ asks for 公示期.</summary>
    public static string Query(string text)
    {
        var folded = Fold(text);
        var trimmed = folded.Trim(Break);
        return trimmed.Length >= 2 ? trimmed : folded;
    }

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var half = i is >= 0xff01 and <= 0xff5e ? (char)(i - 0xfee0) : (char)i;
            var small = half is >= 'A' and <= 'Z' ? (char)(half + 32) : half;
            table[i] = Breaks.Contains(small, StringComparison.Ordinal) ? Break
                : PassedOver.Contains(small, StringComparison.Ordinal) ? Nothing
                : small;
        }

        return table;
    }
}
