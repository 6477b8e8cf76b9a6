namespace PublicNotice.Analytics;

/// <summary>
/// A sketch by which alike texts find each other (one-permutation MinHash): the smallest piece in each of 36 ranges of
/// hashes, an empty range borrowing from the next. Texts that agree on one of twelve bands of three are compared: at
/// a similarity of 0.7 that finds 99 of 100.
/// </summary>
internal static class MinHash
{
    public const int Bands = 12;

    private const int RowsOfBand = 3;
    private const int Bins = Bands * RowsOfBand;

    public static void Sketch(ReadOnlySpan<uint> hashes, Span<uint> bands)
    {
        Span<uint> smallest = stackalloc uint[Bins];
        smallest.Fill(uint.MaxValue);
        foreach (var hash in hashes)
        {
            // The range is taken from the whole hash, the order within it from a second mixing.
            var bin = (int)(((ulong)hash * Bins) >> 32);
            var order = (hash * 2654435761u) ^ (hash >> 15);
            smallest[bin] = Math.Min(smallest[bin], order);
        }

        for (var band = 0; band < Bands; band++)
        {
            var key = 2166136261u + (uint)band;
            for (var row = 0; row < RowsOfBand; row++)
            {
                key = (key ^ Filled(smallest, (band * RowsOfBand) + row)) * 16777619u;
            }

            bands[band] = key;
        }
    }

    private static uint Filled(ReadOnlySpan<uint> smallest, int bin)
    {
        for (var step = 0; step < Bins; step++)
        {
            if (smallest[(bin + step) % Bins] is var value && value != uint.MaxValue)
            {
                return value + ((uint)step * 0x9E3779B9u);
            }
        }

        return 0;
    }
}
