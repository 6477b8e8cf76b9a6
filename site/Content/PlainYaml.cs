using System.Buffers;

namespace PublicNotice.Site;

/// <summary>
/// Reads the head that nearly every notice has: lines of <c>key: words</c>, none with a character that YAML knows a
/// second meaning of. Whatever is less plain is left to the YAML parser, which would read these lines just so.
/// </summary>
internal static class PlainYaml
{
    private const string Between = ": ";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> OfKey = SearchValues.Create(Letters);
    private static readonly SearchValues<char> OfWords = SearchValues.Create(Letters + "0123456789 -_/.:()（）《》〔〕“”‘’、，。；：—…·％");

    /// <summary>The entries by key; null when a line is not of this form or a key stands twice.</summary>
    /// <param name="yaml">The lines.</param>
    /// <param name="lineOffset">How many lines of the file stand before them.</param>
    public static Dictionary<string, YamlEntry>? TryRead(string yaml, int lineOffset)
    {
        var (entries, number) = (new Dictionary<string, YamlEntry>(StringComparer.Ordinal), lineOffset);
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            number++;
            var line = yaml.AsSpan(range);
            var colon = line.IndexOf(Between);
            if (colon < 1 || line[..colon].ContainsAnyExcept(OfKey) || !ArePlain(line[(colon + Between.Length)..]))
            {
                return null;
            }

            var words = line[(colon + Between.Length)..].ToString();
            var entry = new YamlEntry((number, 1), (number, colon + Between.Length + 1), words, null) { PlainEnd = (number, line.Length + 1) };
            if (!entries.TryAdd(line[..colon].ToString(), entry))
            {
                return null;
            }
        }

        return entries;
    }

    private static bool ArePlain(ReadOnlySpan<char> words) =>
        words is [not (' ' or '-' or '.' or ':'), ..] and [.., not (' ' or ':')] && !words.Contains(Between, StringComparison.Ordinal) && AllAreOfWords(words);

    private static bool AllAreOfWords(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            if (character is not (>= '\u4e00' and <= '\u9fff') && !OfWords.Contains(character))
            {
                return false;
            }
        }

        return true;
    }
}
