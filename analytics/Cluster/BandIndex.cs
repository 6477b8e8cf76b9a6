namespace PublicNotice.Analytics;

/// <summary>Which texts share a band of their sketches: chains through arrays, no object per text.</summary>
internal sealed class BandIndex
{
    private int[] heads = new int[MinHash.Bands << 12];
    private uint[] keys = new uint[MinHash.Bands << 10];
    private int[] earlier = new int[MinHash.Bands << 10];
    private int bits = 12;

    public int Count { get; private set; }

    /// <summary>Calls back with every earlier text that shares a band, then adds this one.</summary>
    public void Add(ReadOnlySpan<uint> bands, Action<int> candidate)
    {
        Grow();
        var text = Count++;
        for (var band = 0; band < MinHash.Bands; band++)
        {
            ref var head = ref heads[SlotOf(band, bands[band])];
            for (var other = head - 1; other >= 0; other = earlier[(other * MinHash.Bands) + band] - 1)
            {
                if (keys[(other * MinHash.Bands) + band] == bands[band])
                {
                    candidate(other);
                }
            }

            keys[(text * MinHash.Bands) + band] = bands[band];
            earlier[(text * MinHash.Bands) + band] = head;
            head = text + 1;
        }
    }

    private int SlotOf(int band, uint key) => (band << bits) | (int)((key * 2654435761u) >> (32 - bits));

    private void Grow()
    {
        if ((Count + 1) * MinHash.Bands > keys.Length)
        {
            Array.Resize(ref keys, keys.Length * 2);
            Array.Resize(ref earlier, earlier.Length * 2);
        }

        if (Count <= 1 << bits)
        {
            return;
        }

        bits++;
        heads = new int[MinHash.Bands << bits];
        for (var entry = 0; entry < Count * MinHash.Bands; entry++)
        {
            ref var head = ref heads[SlotOf(entry % MinHash.Bands, keys[entry])];
            earlier[entry] = head;
            head = (entry / MinHash.Bands) + 1;
        }
    }
}
