namespace PublicNotice.Analytics;

/// <summary>
/// Groups messages that say the same in nearly the same words, as they arrive. Texts that are likely alike are found by
/// their sketches and then compared piece by piece; those alike by <see cref="Threshold"/> or more are joined. The groups do
/// not depend on the order of arrival, and nothing is ever hidden by them: every message is in exactly one.
/// </summary>
public sealed class NearDuplicates
{
    /// <summary>The share of common three-character pieces from which two messages count as near-duplicates.</summary>
    public const double Threshold = 0.7;

    private const int ChunkLength = 1 << 17;

    private readonly DisjointSets sets = new();
    private readonly Segments<int> textOf = new();
    private readonly Segments<int> bearersOf = new();
    private readonly BandIndex index = new();
    private readonly Segments<(int Chunk, int At, int Length)> places = new();
    private readonly List<char[]> chunks = [];
    private readonly NormalisedText symbols = new();
    private readonly Shingles added = new();
    private readonly Shingles compared = new();
    private readonly HashSet<int> seen = [];
    private int used = ChunkLength;

    /// <summary>How many messages were added.</summary>
    public int Count => textOf.Count;

    /// <summary>Adds a message and answers the group that it now belongs to.</summary>
    public int Add(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Normaliser.Read(title is null ? text : title + "。" + text, symbols);
        var whole = (uint)string.GetHashCode(symbols.Symbols);
        var known = index.Latest(BandIndex.Whole, whole);
        while (known >= 0 && !TextOf(known).SequenceEqual(symbols.Symbols))
        {
            known = index.Before(known, BandIndex.Whole);
        }

        known = known < 0 ? Insert(whole) : known;
        bearersOf[known]++;
        textOf.Add(known);
        return GroupOf(Count - 1);
    }

    /// <summary>
    /// Wipes the text of a message, unless another message says exactly the same; it stays in its group, and nothing new is
    /// joined because of it. To be called once for a message.
    /// </summary>
    public void Forget(int message)
    {
        var text = textOf[message];
        if (--bearersOf[text] == 0)
        {
            TextOf(text).Clear();
        }
    }

    /// <summary>The group of a message, by the order of arrival; a group is known by a number that may change as groups join.</summary>
    public int GroupOf(int message) => sets.Find(textOf[message]);

    /// <summary>All messages of the group of a message, itself too, in order of arrival; looks at every message once.</summary>
    public IReadOnlyList<int> GroupWith(int message)
    {
        var group = GroupOf(message);
        return [.. Enumerable.Range(0, Count).Where(other => GroupOf(other) == group)];
    }

    /// <summary>Every group with its messages in order of arrival, the largest group first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups() =>
    [
        .. Enumerable.Range(0, Count)
            .GroupBy(GroupOf)
            .Select(group => group.ToArray())
            .OrderByDescending(group => group.Length)
            .ThenBy(group => group[0]),
    ];

    private Span<char> TextOf(int text)
    {
        var (chunk, at, length) = places[text];
        return chunks[chunk].AsSpan(at, length);
    }

    private int Insert(uint whole)
    {
        var text = sets.Add();
        bearersOf.Add(0);
        added.Read(symbols.Symbols);
        Store();
        Span<uint> keys = stackalloc uint[BandIndex.Keys];
        MinHash.Sketch(added.Hashes, keys);
        keys[BandIndex.Whole] = whole;
        seen.Clear();
        for (var band = 0; band < MinHash.Bands; band++)
        {
            for (var other = index.Latest(band, keys[band]); other >= 0; other = index.Before(other, band))
            {
                Compare(text, other);
            }
        }

        index.Add(keys);
        return text;
    }

    // Texts that are in one group already need no comparison: the joined sets are the same without it.
    private void Compare(int text, int other)
    {
        if (sets.Find(text) == sets.Find(other) || !seen.Add(other))
        {
            return;
        }

        compared.Read(TextOf(other));
        if (Shingles.Similarity(added, compared) >= Threshold)
        {
            sets.Join(text, other);
        }
    }

    private void Store()
    {
        var length = symbols.Count;
        if (used + length > ChunkLength)
        {
            chunks.Add(new char[ChunkLength]);
            used = 0;
        }

        symbols.Symbols.CopyTo(chunks[^1].AsSpan(used));
        places.Add((chunks.Count - 1, used, length));
        used += length;
    }
}
