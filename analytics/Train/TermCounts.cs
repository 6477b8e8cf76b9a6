namespace PublicNotice.Analytics;

/// <summary>
/// How many messages of each label have each term. Counted once over a corpus; what a fold holds out is taken off again.
/// </summary>
internal sealed class TermCounts
{
    private readonly int[] messagesOf;
    private readonly int[] messagesWith;

    private TermCounts(int[] messagesOf, int[] messagesWith) => (this.messagesOf, this.messagesWith) = (messagesOf, messagesWith);

    /// <summary>How many messages each label has.</summary>
    public ReadOnlySpan<int> MessagesOf => messagesOf;

    public static TermCounts Of(Corpus corpus)
    {
        var counts = new TermCounts(new int[corpus.Labels.Length], new int[corpus.BucketOf.Length * corpus.Labels.Length]);
        foreach (var message in corpus.Messages)
        {
            counts.Add(message, 1);
        }

        return counts;
    }

    /// <summary>The same without some of the messages.</summary>
    public TermCounts Without(IEnumerable<CountedMessage> heldOut)
    {
        var counts = new TermCounts([.. messagesOf], [.. messagesWith]);
        foreach (var message in heldOut)
        {
            counts.Add(message, -1);
        }

        return counts;
    }

    /// <summary>How many messages of each label have a term.</summary>
    public ReadOnlySpan<int> MessagesWith(int term) => messagesWith.AsSpan(term * messagesOf.Length, messagesOf.Length);

    private void Add(CountedMessage message, int sign)
    {
        messagesOf[message.Label] += sign;
        foreach (var term in message.Terms)
        {
            messagesWith[(term * messagesOf.Length) + message.Label] += sign;
        }
    }
}
