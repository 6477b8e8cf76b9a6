namespace PublicNotice.Analytics;

/// <summary>
/// Examples read once, as counts of terms: every fold trains on a part of the same counts.
/// </summary>
internal sealed class Corpus
{
    // Below this many pairs of message and term, about 700 letters or 10,000 short messages, most terms are met too seldom for
    // the labels they were met with to mean anything.
    private const int FewPairs = 250_000;

    private Corpus(FeatureShape shape, string[] labels, int[] bucketOf, List<CountedMessage> messages)
    {
        Shape = shape;
        Labels = labels;
        BucketOf = bucketOf;
        Messages = messages;
    }

    public FeatureShape Shape { get; }

    public string[] Labels { get; }

    /// <summary>The bucket of each term, ascending.</summary>
    public int[] BucketOf { get; }

    public List<CountedMessage> Messages { get; }

    /// <summary>Whether there is so little text that a term's labels are chance.</summary>
    public bool IsSmall { get; private init; }

    public static Corpus Read(IReadOnlyList<LabelledMessage> examples, FeatureShape shape)
    {
        string[] labels = [.. examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];
        var messages = examples.Select(Counter(shape, labels)).ToList();
        var messagesWith = new int[1 << shape.HashBits];
        foreach (var bucket in messages.SelectMany(message => message.Terms))
        {
            messagesWith[bucket]++;
        }

        // What a single message of many has says nothing about the next; where there is little, it is all there is.
        var isSmall = messages.Sum(message => (long)message.Terms.Length) < FewPairs;
        var fewest = isSmall ? 1 : 2;
        var terms = Enumerable.Range(0, messagesWith.Length).Where(bucket => messagesWith[bucket] >= fewest).ToArray();
        Array.Fill(messagesWith, -1);
        for (var term = 0; term < terms.Length; term++)
        {
            messagesWith[terms[term]] = term;
        }

        return new Corpus(shape with { SinglesApart = !isSmall }, labels, terms, messages.ConvertAll(message => message.Renumbered(messagesWith))) { IsSmall = isSmall };
    }

    private static Func<LabelledMessage, CountedMessage> Counter(FeatureShape shape, string[] labels)
    {
        var workspace = new Workspace();
        return example =>
        {
            Grams.Read(example.Title, example.Text, shape, workspace);
            workspace.Vector.Clear(1 << shape.HashBits);
            var sink = new CountSink(workspace.Vector, new int[Enum.GetValues<Block>().Length]);
            Grams.Feed(workspace, shape, ref sink);
            return new CountedMessage(
                Array.IndexOf(labels, example.Label), workspace.Vector.Rows.ToArray(), workspace.Vector.Times.ToArray(), sink.Ends);
        };
    }

    private readonly struct CountSink(FeatureVector counts, int[] ends) : IGramSink
    {
        public int[] Ends => ends;

        public void Add(int bucket) => counts.Count(bucket, 1);

        public void End(Block block) => ends[(int)block] = counts.Length;
    }
}

/// <summary>One example as counts.</summary>
/// <param name="Label">The label's number.</param>
/// <param name="Terms">The terms, block after block.</param>
/// <param name="Times">How often each occurs.</param>
/// <param name="Ends">Where each block ends.</param>
internal sealed record CountedMessage(int Label, int[] Terms, int[] Times, int[] Ends)
{
    /// <summary>The same with other numbers for the terms; those that get −1 are left out.</summary>
    public CountedMessage Renumbered(int[] numbers)
    {
        var kept = Enumerable.Range(0, Terms.Length).Where(i => numbers[Terms[i]] >= 0).ToArray();
        return new CountedMessage(
            Label,
            Array.ConvertAll(kept, i => numbers[Terms[i]]),
            Array.ConvertAll(kept, i => Times[i]),
            Array.ConvertAll(Ends, end => kept.TakeWhile(i => i < end).Count()));
    }
}
