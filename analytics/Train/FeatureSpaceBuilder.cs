namespace PublicNotice.Analytics;

/// <summary>Learns from training messages which terms there are and how many messages have each.</summary>
internal static class FeatureSpaceBuilder
{
    // With titles in less than a tenth of the messages there is too little to learn a field of its own from.
    private const double FewestTitles = 0.1;

    public static FeatureSpace Build(IReadOnlyList<LabelledMessage> examples, TrainingOptions options)
    {
        var shape = options.Shape with
        {
            TitleApart = examples.Count(example => example.Title is not null) >= FewestTitles * examples.Count,
            Unread = Unread(options.UnreadPhrases),
        };
        var workspace = new Workspace();
        var messagesWith = new int[1 << shape.HashBits];
        foreach (var example in examples)
        {
            Grams.Count(example.Title, example.Text, shape, workspace);
            foreach (var bucket in workspace.Counts.Buckets)
            {
                messagesWith[bucket]++;
            }
        }

        var buckets = Enumerable.Range(0, messagesWith.Length).Where(bucket => messagesWith[bucket] > 0).ToArray();
        return new FeatureSpace(shape, examples.Count, buckets, [.. buckets.Select(bucket => messagesWith[bucket])]);
    }

    // The longest first, so that a phrase inside another does not leave the rest of it behind.
    private static string[] Unread(IReadOnlyList<string> phrases) =>
    [
        .. phrases.Select(Normaliser.Phrase)
            .Where(phrase => phrase.Length > 0)
            .Distinct()
            .OrderByDescending(phrase => phrase.Length)
            .ThenBy(phrase => phrase, StringComparer.Ordinal),
    ];
}
