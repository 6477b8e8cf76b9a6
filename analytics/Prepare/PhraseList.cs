using System.Collections.Frozen;

namespace PublicNotice.Analytics;

/// <summary>
/// Phrases that are passed over, the longest first, so that a phrase inside another does not leave the rest of it behind. One
/// look at every pair of symbols tells where a phrase may begin; most begin nowhere.
/// </summary>
internal sealed class PhraseList
{
    public static readonly PhraseList None = new([]);

    private const int Slots = 1 << 12;
    private const int MostMatches = 64;

    private readonly ulong[] beginnings = new ulong[Slots / 64];
    private readonly FrozenDictionary<int, int[]> phrasesOf;
    private readonly int shortest;

    public PhraseList(IReadOnlyList<string> phrases)
    {
        Phrases =
        [
            .. phrases.Select(Normaliser.Phrase)
                .Where(phrase => phrase.Length > 0)
                .Distinct()
                .OrderByDescending(phrase => phrase.Length)
                .ThenBy(phrase => phrase, StringComparer.Ordinal),
        ];
        shortest = Phrases.Count == 0 ? 0 : Phrases[^1].Length;
        phrasesOf = Enumerable.Range(0, Phrases.Count)
            .Where(phrase => Phrases[phrase].Length > 1)
            .GroupBy(phrase => SlotOf(Phrases[phrase][0], Phrases[phrase][1]))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        foreach (var slot in phrasesOf.Keys)
        {
            beginnings[slot >> 6] |= 1UL << slot;
        }
    }

    /// <summary>The phrases, normalised.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Puts breaks in the place of every phrase.</summary>
    public void EraseFrom(NormalisedText text)
    {
        if (shortest == 0)
        {
            return;
        }

        Span<(int Phrase, int At)> matches = stackalloc (int, int)[MostMatches];
        var count = shortest == 1 ? MostMatches + 1 : Find(text.Symbols, matches);
        if (count > MostMatches)
        {
            for (var i = 0; i < Phrases.Count; i++)
            {
                text.Erase(Phrases[i]);
            }

            return;
        }

        // The longest phrase first, as if each had been looked for in turn.
        matches = matches[..count];
        for (var i = 1; i < count; i++)
        {
            for (var j = i; j > 0 && matches[j].CompareTo(matches[j - 1]) < 0; j--)
            {
                (matches[j - 1], matches[j]) = (matches[j], matches[j - 1]);
            }
        }

        foreach (var (phrase, at) in matches)
        {
            text.EraseAt(at, Phrases[phrase]);
        }
    }

    // How many matches there are: every phrase that stands somewhere, inside another too.
    private int Find(ReadOnlySpan<char> symbols, Span<(int Phrase, int At)> matches)
    {
        var count = 0;
        var slots = beginnings.AsSpan();
        for (var at = 0; at + 1 < symbols.Length; at++)
        {
            var slot = SlotOf(symbols[at], symbols[at + 1]);
            if ((slots[slot >> 6] & (1UL << slot)) == 0)
            {
                continue;
            }

            foreach (var phrase in phrasesOf[slot])
            {
                if (symbols[at..].StartsWith(Phrases[phrase], StringComparison.Ordinal))
                {
                    if (count == matches.Length)
                    {
                        return MostMatches + 1;
                    }

                    matches[count++] = (phrase, at);
                }
            }
        }

        return count;
    }

    private static int SlotOf(char first, char second) => (first + (second * 31)) & (Slots - 1);
}
