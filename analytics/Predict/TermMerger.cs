namespace PublicNotice.Analytics;

/// <summary>
/// Makes terms that a person reads out of overlapping n-grams: neighbouring characters whose bigrams both speak for the
/// winner become one phrase, a phrase is cut at its weakest link when it grows long, and particles at its ends fall off.
/// A phrase weighs what the n-grams wholly inside it add.
/// </summary>
internal static class TermMerger
{
    private const int MostTerms = 6;
    private const int LongestTerm = 6;
    private const string Particles = "的了吗呢吧啊呀我你您他她它们是都也还就把被让在和与这那有没不能请问么个";

    public static IEnumerable<Phrase> Phrases(NormalisedText symbols, IReadOnlyList<GramShare> shares, string source, bool isTitle)
    {
        var links = new double[symbols.Count];
        foreach (var share in shares.Where(share => share.Length > 1))
        {
            for (var i = share.At; i < share.At + share.Length - 1; i++)
            {
                links[i] += share.Weight / (share.Length - 1);
            }
        }

        for (var start = 0; start < symbols.Count; start++)
        {
            var end = start;
            while (end + 1 < symbols.Count && links[end] > 0 && IsWord(symbols, end) && IsWord(symbols, end + 1))
            {
                end++;
            }

            foreach (var (from, to) in Cut(symbols, links, start, end))
            {
                var (first, last) = (symbols.Starts[from], symbols.Ends[to]);
                yield return new Phrase(
                    symbols.ToString()[from..(to + 1)],
                    new Term(source[first..last], WeightInside(shares, from, to), isTitle ? -1 : first, last - first));
            }

            start = Math.Max(start, end);
        }
    }

    /// <summary>One term for each phrase, however often it stands there, shown where it first stands.</summary>
    public static IReadOnlyList<Term> Merge(IReadOnlyList<Phrase> phrases) =>
    [
        .. phrases.GroupBy(phrase => phrase.Symbols)
            .Select(same => same.First().Term with { Weight = same.Sum(phrase => phrase.Term.Weight) })
            .Where(term => term.Weight > 0)
            .OrderByDescending(term => term.Weight)
            .Take(MostTerms),
    ];

    private static IEnumerable<(int From, int To)> Cut(NormalisedText symbols, double[] links, int from, int to)
    {
        while (from < to && IsParticle(symbols.Symbols[from]))
        {
            from++;
        }

        while (to > from && IsParticle(symbols.Symbols[to]))
        {
            to--;
        }

        if (to <= from)
        {
            return [];
        }

        if (to - from < LongestTerm)
        {
            return [(from, to)];
        }

        var weakest = from;
        for (var i = from; i < to; i++)
        {
            weakest = links[i] < links[weakest] ? i : weakest;
        }

        return Cut(symbols, links, from, weakest).Concat(Cut(symbols, links, weakest + 1, to));
    }

    private static double WeightInside(IReadOnlyList<GramShare> shares, int from, int to) =>
        shares.Where(share => share.At >= from && share.At + share.Length - 1 <= to).Sum(share => share.Weight);

    private static bool IsWord(NormalisedText symbols, int at) =>
        symbols.Symbols[at] is not (Normaliser.Break or Normaliser.Number or Normaliser.Pictograph);

    private static bool IsParticle(char symbol) => symbol == ' ' || Particles.Contains(symbol, StringComparison.Ordinal);
}

/// <summary>A term and the symbols that it was read as, by which equal terms are found.</summary>
internal sealed record Phrase(string Symbols, Term Term);
