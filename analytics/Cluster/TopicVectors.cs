namespace PublicNotice.Analytics;

/// <summary>
/// What each message is about, as a few weighted pairs of characters: those of the title count most, and the rarer a pair in
/// the whole collection, the more it says. Names of places and estates are rare and so decide.
/// </summary>
internal static class TopicVectors
{
    // Chosen on the six topics of bench/hot-topics.tsv: with 60, three of 59 letters about one car park stayed outside.
    private const int MostTerms = 80;
    private const int SymbolsRead = 300;
    private const float TitleBonus = 1.5f;

    // What is rare among a few letters says little: they are read beside as many everyday ones (the built-in messages).
    private const int Few = 2_000;

    private static readonly Lazy<(int Messages, Dictionary<int, int> With)> Everyday = new(() => Spread(
        [.. BuiltInSet.Read().Select(message => Count(new IncomingMessage("", message.Text, message.Title)))]));

    public static TopicVector[] Of(IReadOnlyList<IncomingMessage> messages)
    {
        var counts = messages.Select(Count).ToArray();
        var (all, messagesWith) = Spread(counts);
        if (messages.Count >= Few)
        {
            return Array.ConvertAll(counts, count => Weigh(count, messagesWith, all, fewest: 2));
        }

        foreach (var (term, everyday) in Everyday.Value.With)
        {
            messagesWith[term] = messagesWith.GetValueOrDefault(term) + everyday;
        }

        return Array.ConvertAll(counts, count => Weigh(count, messagesWith, all + Everyday.Value.Messages, fewest: 1));
    }

    private static (int Messages, Dictionary<int, int> With) Spread(Dictionary<int, float>[] counts) =>
        (counts.Length, counts.SelectMany(count => count.Keys).CountBy(term => term).ToDictionary());

    private static Dictionary<int, float> Count(IncomingMessage message)
    {
        var symbols = new NormalisedText();
        var counts = new Dictionary<int, float>();
        Normaliser.Read(message.Text, symbols);
        foreach (var pair in Pairs(symbols.Symbols[..Math.Min(SymbolsRead, symbols.Count)]).CountBy(pair => pair))
        {
            counts[pair.Key] = TermFrequency.Sublinear(pair.Value);
        }

        Normaliser.Read(message.Title, symbols);
        foreach (var pair in Pairs(symbols.Symbols).Distinct())
        {
            counts[pair] = counts.GetValueOrDefault(pair) + TitleBonus;
        }

        return counts;
    }

    private static List<int> Pairs(ReadOnlySpan<char> symbols)
    {
        var pairs = new List<int>(symbols.Length);
        for (var at = 0; at + 1 < symbols.Length; at++)
        {
            if (symbols[at] != Normaliser.Break && symbols[at + 1] != Normaliser.Break)
            {
                pairs.Add((symbols[at] << 16) | symbols[at + 1]);
            }
        }

        return pairs;
    }

    /// <param name="fewest">Terms of fewer messages join nothing; among few messages they still make what joins weigh less.</param>
    private static TopicVector Weigh(Dictionary<int, float> counts, Dictionary<int, int> messagesWith, int messages, int fewest)
    {
        var terms = counts
            .Where(count => messagesWith[count.Key] >= fewest)
            .Select(count => (Term: count.Key, Weight: count.Value * Math.Log((double)messages / messagesWith[count.Key])))
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Term)
            .Take(MostTerms)
            .ToArray();
        var length = Math.Sqrt(terms.Sum(term => term.Weight * term.Weight));
        return new TopicVector([.. terms.Select(term => term.Term)], [.. terms.Select(term => length > 0 ? term.Weight / length : 0)]);
    }
}

/// <summary>A sparse vector of length 1.</summary>
internal sealed record TopicVector(int[] Terms, double[] Weights);
