using System.Runtime.InteropServices;
using System.Security.Cryptography;

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

    private const int ChunkLength = 1 << 20;

    private readonly DisjointSets sets = new();
    private readonly List<int> textOf = [];
    private readonly List<int> bearersOf = [];
    private readonly Dictionary<UInt128, int> sameText = [];
    private readonly BandIndex index = new();
    private readonly List<(int Chunk, int At, int Length)> places = [];
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
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(sameText, HashOf(symbols.Symbols), out var isKnown);
        if (!isKnown)
        {
            known = Insert();
        }

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
            var (chunk, at, length) = places[text];
            var symbolsOfIt = chunks[chunk].AsSpan(at, length);
            sameText.Remove(HashOf(symbolsOfIt));
            symbolsOfIt.Clear();
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

    private static UInt128 HashOf(ReadOnlySpan<char> symbols) => MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(symbols)));

    private int Insert()
    {
        var text = sets.Add();
        bearersOf.Add(0);
        added.Read(symbols.Symbols);
        Store();
        Span<uint> bands = stackalloc uint[MinHash.Bands];
        MinHash.Sketch(added.Hashes, bands);
        seen.Clear();
        index.Add(bands, other => Compare(text, other));
        return text;
    }

    // Texts that are in one group already need no comparison: the joined sets are the same without it.
    private void Compare(int text, int other)
    {
        if (sets.Find(text) == sets.Find(other) || !seen.Add(other))
        {
            return;
        }

        var (chunk, at, length) = places[other];
        compared.Read(chunks[chunk].AsSpan(at, length));
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
