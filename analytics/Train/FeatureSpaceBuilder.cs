namespace PublicNotice.Analytics;

/// <summary>
/// Learns from training messages how much each term says. With much text: the more, the more the labels of the messages that
/// have it differ from the labels of all (relative entropy, with a few imagined messages of the usual mix added, so that a
/// term met twice is not believed), and the rarer it is. With little text, rarity alone is trusted, squared.
/// </summary>
internal static class FeatureSpaceBuilder
{
    // 4 was best of 1, 2, 4, 8 and 16 on grouped folds, and the square root of the entropy better than itself. It gains 0.6
    // points of macro-F1 on 5,500 letters, and loses 4 on 2,000 messages of a line each.
    private const double ImaginedMessages = 4;

    public static FeatureSpace Build(Corpus corpus, IReadOnlyList<int> examples)
    {
        var terms = corpus.BucketOf.Length;
        var labels = corpus.Labels.Length;
        var messagesWith = new int[terms * labels];
        var messagesOf = new double[labels];
        foreach (var example in examples)
        {
            var message = corpus.Messages[example];
            messagesOf[message.Label]++;
            foreach (var term in message.Terms)
            {
                messagesWith[(term * labels) + message.Label]++;
            }
        }

        var scales = new float[terms];
        var gains = new double[terms];
        for (var term = 0; term < terms; term++)
        {
            (scales[term], gains[term]) = Weigh(messagesWith.AsSpan(term * labels, labels), messagesOf, examples.Count, corpus.IsSmall);
        }

        var rows = Best(gains, RowsOf(labels));
        return new FeatureSpace(corpus.Shape, [.. rows.Select(term => corpus.BucketOf[term])], [.. rows.Select(term => scales[term])]);
    }

    private static (float Scale, double Gain) Weigh(ReadOnlySpan<int> messagesWith, double[] messagesOf, int messages, bool isSmall)
    {
        var all = 0;
        foreach (var count in messagesWith)
        {
            all += count;
        }

        var entropy = 0.0;
        for (var label = 0; label < messagesOf.Length; label++)
        {
            var usual = messagesOf[label] / messages;
            var share = (messagesWith[label] + (ImaginedMessages * usual)) / (all + ImaginedMessages);
            entropy += share > 0 ? share * Math.Log(share / usual) : 0;
        }

        var rarity = 1 + Math.Log((1.0 + messages) / (1 + all));
        var says = isSmall ? Math.Pow(rarity, 1.5) : Math.Sqrt(entropy) * rarity;
        return ((float)(Half)says, all == 0 ? 0 : entropy * all);
    }

    // A row costs its bucket, its scales and a byte a label: the file of a model stays under a megabyte.
    private static int RowsOf(int labels) => Math.Min(FeatureSpace.MostRows, 960_000 / (labels + 6));

    private static int[] Best(double[] gains, int most) =>
    [
        .. Enumerable.Range(0, gains.Length)
            .Where(term => gains[term] > 0)
            .OrderByDescending(term => gains[term])
            .ThenBy(term => term)
            .Take(most)
            .Order(),
    ];
}
