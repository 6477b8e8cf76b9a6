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

    public static TopicVector[] Of(IReadOnlyList<IncomingMessage> messages)
    {
        var counts = messages.Select(Count).ToArray();
        var messagesWith = counts.SelectMany(count => count.Keys).CountBy(term => term).ToDictionary();
        return Array.ConvertAll(counts, count => Weigh(count, messagesWith, messages.Count));
    }

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

    private static TopicVector Weigh(Dictionary<int, float> counts, Dictionary<int, int> messagesWith, int messages)
    {
        var terms = counts
            .Where(count => messagesWith[count.Key] > 1)
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
