using System.Numerics;

namespace PublicNotice.Analytics;

/// <summary>
/// Which texts share a key: one table for each band of their sketches and one for the whole text. Chains through arrays, no
/// object per text. The tables grow by linear hashing, a slot with every text: the entries of one slot are divided between it
/// and the new one, so that no text waits until all before it have been moved.
/// </summary>
internal sealed class BandIndex
{
    /// <summary>The table of whole texts.</summary>
    public const int Whole = MinHash.Bands;

    /// <summary>How many keys a text has.</summary>
    public const int Keys = MinHash.Bands + 1;

    private readonly Segments<int> heads = new();
    private readonly Segments<Entry> entries = new();
    private int slots;

    public int Count { get; private set; }

    /// <summary>The latest text with a key; −1 when there is none.</summary>
    public int Latest(int table, uint key) => Alike(heads.Count == 0 ? 0 : heads[(SlotOf(key) * Keys) + table], table, key);

    /// <summary>The one before it; −1 when there is none.</summary>
    public int Before(int text, int table)
    {
        ref readonly var entry = ref entries[(text * Keys) + table];
        return Alike(entry.Earlier, table, entry.Key);
    }

    /// <summary>Adds the next text.</summary>
    public void Add(ReadOnlySpan<uint> keys)
    {
        Grow();
        var text = Count++;
        for (var table = 0; table < Keys; table++)
        {
            ref var head = ref heads[(SlotOf(keys[table]) * Keys) + table];
            entries.Add(new Entry(keys[table], head));
            head = text + 1;
        }
    }

    private static uint Mixed(uint key) => (key * 2654435761u) ^ (key >> 15);

    // From a text's number plus one, as chains have it.
    private int Alike(int link, int table, uint key)
    {
        while (link > 0 && entries[((link - 1) * Keys) + table].Key != key)
        {
            link = entries[((link - 1) * Keys) + table].Earlier;
        }

        return link - 1;
    }

    // As many low bits as number the slots that there will be at the next power of two; those not there yet are still with the
    // slot that has the top bit off.
    private int SlotOf(uint key)
    {
        var mask = (int)BitOperations.RoundUpToPowerOf2((uint)slots) - 1;
        var slot = (int)Mixed(key) & mask;
        return slot < slots ? slot : slot & (mask >> 1);
    }

    private void Grow()
    {
        var added = slots++;
        var divided = added == 0 ? 0 : added - (int)(BitOperations.RoundUpToPowerOf2((uint)added + 1) >> 1);
        for (var table = 0; table < Keys; table++)
        {
            heads.Add(0);
            if (added > 0)
            {
                Divide(divided, added, table);
            }
        }
    }

    // Both chains keep their order, the latest first.
    private void Divide(int from, int to, int table)
    {
        ref var stays = ref heads[(from * Keys) + table];
        ref var goes = ref heads[(to * Keys) + table];
        var link = stays;
        (stays, goes) = (0, 0);
        while (link > 0)
        {
            ref var entry = ref entries[((link - 1) * Keys) + table];
            var next = entry.Earlier;
            entry.Earlier = 0;
            if (SlotOf(entry.Key) == to)
            {
                goes = link;
                goes = ref entry.Earlier;
            }
            else
            {
                stays = link;
                stays = ref entry.Earlier;
            }

            link = next;
        }
    }

    private struct Entry(uint key, int earlier)
    {
        public readonly uint Key = key;
        public int Earlier = earlier;
    }
}
