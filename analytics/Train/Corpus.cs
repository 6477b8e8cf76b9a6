using System.Runtime.InteropServices;

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
        var count = Counter(shape, labels);
        var messages = new List<CountedMessage>(examples.Count);
        var numbers = new int[1 << shape.HashBits];
        var pairs = 0L;
        foreach (var example in examples)
        {
            var message = count(example);
            pairs += message.Terms.Length;
            messages.Add(message);
            foreach (var bucket in message.Terms)
            {
                numbers[bucket]++;
            }
        }

        // What a single message of many has says nothing about the next; where there is little, it is all there is.
        var isSmall = pairs < FewPairs;
        var terms = Number(numbers, isSmall ? 1 : 2);
        foreach (ref var message in CollectionsMarshal.AsSpan(messages))
        {
            message = message.Renumbered(numbers);
        }

        return new Corpus(shape with { SinglesApart = !isSmall }, labels, terms, messages) { IsSmall = isSmall };
    }

    /// <summary>The row of each term in a space; −1 where it has none.</summary>
    public int[] RowsIn(FeatureSpace space) => Array.ConvertAll(BucketOf, space.RowOf);

    // Puts the number of the term in the place of how many messages have it, or −1; the answer is the bucket of each term.
    private static int[] Number(int[] messagesWith, int fewest)
    {
        var buckets = new List<int>();
        for (var bucket = 0; bucket < messagesWith.Length; bucket++)
        {
            var isTerm = messagesWith[bucket] >= fewest;
            messagesWith[bucket] = isTerm ? buckets.Count : -1;
            if (isTerm)
            {
                buckets.Add(bucket);
            }
        }

        return [.. buckets];
    }

    private static Func<LabelledMessage, CountedMessage> Counter(FeatureShape shape, string[] labels)
    {
        var workspace = new Workspace();
        return example =>
        {
            Grams.Read(example.Title, example.Text, shape, workspace);
            var counts = workspace.Vector;
            counts.Clear(1 << shape.HashBits);
            var sink = new CountSink(counts);
            Grams.Feed(workspace, shape, ref sink);
            return new CountedMessage(Array.IndexOf(labels, example.Label), counts.Rows.ToArray(), counts.Times.ToArray());
        };
    }

    private readonly struct CountSink(FeatureVector counts) : IGramSink
    {
        public void Add(int bucket) => counts.Count(bucket, 1);

        public void End(Block block)
        {
        }
    }
}

/// <summary>One example as counts.</summary>
/// <param name="Label">The label's number.</param>
/// <param name="Terms">The terms, ascending.</param>
/// <param name="Times">How often each occurs.</param>
internal sealed record CountedMessage(int Label, int[] Terms, int[] Times)
{
    /// <summary>The same with other numbers for the terms, in their order; those that get −1 are left out.</summary>
    public CountedMessage Renumbered(int[] numbers)
    {
        // Number and count in one value: to sort it is to sort both.
        var pairs = new ulong[Terms.Length];
        var count = 0;
        for (var i = 0; i < Terms.Length; i++)
        {
            var number = numbers[Terms[i]];
            pairs[count] = ((ulong)(uint)number << 32) | (uint)Times[i];
            count += number < 0 ? 0 : 1;
        }

        var kept = pairs.AsSpan(0, count);
        kept.Sort();
        var (terms, times) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            (terms[i], times[i]) = ((int)(kept[i] >> 32), (int)kept[i]);
        }

        return new CountedMessage(Label, terms, times);
    }
}
