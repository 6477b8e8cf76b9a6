using System.Runtime.InteropServices;

namespace PublicNotice.Analytics;

/// <summary>
/// Groups messages that say the same in nearly the same words, as they arrive. Texts that are likely alike are found by
/// their sketches and then compared piece by piece; those alike by <see cref="Threshold"/> or more are joined. The groups do
/// not depend on the order of arrival (unless somebody sends hundreds that are half alike), and nothing is ever hidden by
/// them: every message is in exactly one.
/// </summary>
public sealed class NearDuplicates
{
    /// <summary>The share of common three-character pieces from which two messages count as near-duplicates.</summary>
    public const double Threshold = 0.7;

    private const int ChunkLength = 1 << 17;

    // Whoever writes thousands of letters that are half alike must not make each new one wait for all of them: so many of the
    // latest that share a part of the sketch are considered, and so many characters of those that share most are read.
    private const int MostOfBand = 256;
    private const int MostRead = 20_000;

    private readonly DisjointSets sets = new();
    private readonly Segments<int> textOf = new();
    private readonly Segments<int> bearersOf = new();
    private readonly BandIndex index = new();
    private readonly Segments<(int Chunk, int At, int Length)> places = new();
    private readonly List<char[]> chunks = [];
    private readonly NormalisedText symbols = new();
    private readonly Shingles added = new();
    private readonly Shingles compared = new();
    private readonly Dictionary<int, int> shared = [];
    private readonly List<(int Text, int Shared)> candidates = [];
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
        Find(keys);
        var read = 0;
        foreach (var (other, _) in candidates)
        {
            read += read < MostRead ? Compare(text, other) : 0;
        }

        index.Add(keys);
        return text;
    }

    // Those that share most of the sketch first, of these the latest.
    private void Find(ReadOnlySpan<uint> keys)
    {
        shared.Clear();
        candidates.Clear();
        for (var band = 0; band < MinHash.Bands; band++)
        {
            var other = index.Latest(band, keys[band]);
            for (var looked = 0; other >= 0 && looked < MostOfBand; looked++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
                other = index.Before(other, band);
            }
        }

        foreach (var (other, bands) in shared)
        {
            candidates.Add((other, bands));
        }

        candidates.Sort((one, other) => (other.Shared, other.Text).CompareTo((one.Shared, one.Text)));
    }

    // Texts that are in one group already need no comparison: the joined sets are the same without it.
    private int Compare(int text, int other)
    {
        if (sets.Find(text) == sets.Find(other))
        {
            return 0;
        }

        compared.Read(TextOf(other));
        if (Shingles.Similarity(added, compared) >= Threshold)
        {
            sets.Join(text, other);
        }

        return TextOf(other).Length;
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
