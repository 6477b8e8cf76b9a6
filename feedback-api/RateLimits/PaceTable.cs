namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// Who asked lately: a table of fixed size, whoever asks. A cell holds the hash's upper 24 bits and 40 bits of the
/// instant from which its owner is free again. A cell whose instant has passed says nothing that an empty one does not,
/// so it is empty: nothing is ever swept, and idling costs nothing. A bucket of eight cells is one cache line. Where all
/// eight are taken, the owner who will be free first is forgotten; the limit for everybody together keeps that from
/// happening (docs/adr/0010).
/// </summary>
internal sealed class PaceTable
{
    private const int BucketBits = 17;
    private const int CellsInBucket = 8;
    private const int InstantBits = 40;
    private const ulong InstantMask = (1UL << InstantBits) - 1;

    private readonly ulong[] _cells = GC.AllocateUninitializedArray<ulong>(CellsInBucket << BucketBits, pinned: true);

    public PaceTable() => Array.Clear(_cells);

    /// <summary>How many bytes it takes, now and always.</summary>
    public int Bytes => _cells.Length * sizeof(ulong);

    /// <summary>How long the owner of a hash would have to wait; takes nothing.</summary>
    public long WaitOf(ulong hash, Pace pace, long now) => pace.Next(AheadIn(Volatile.Read(ref Find(hash, now)), hash, now)).Wait;

    /// <summary>How far the owner's instant lies ahead of now.</summary>
    public long AheadOf(ulong hash, long now) => Math.Max(0, AheadIn(Volatile.Read(ref Find(hash, now)), hash, now));

    /// <summary>Takes one of the owner's allowance.</summary>
    /// <returns>0, or how long to wait.</returns>
    public long Take(ulong hash, Pace pace, long now)
    {
        while (true)
        {
            ref var cell = ref Find(hash, now);
            var seen = Volatile.Read(ref cell);
            var (ahead, wait) = pace.Next(AheadIn(seen, hash, now));
            if (wait > 0 || Interlocked.CompareExchange(ref cell, Cell(hash, now + ahead), seen) == seen)
            {
                return wait;
            }
        }
    }

    /// <summary>Gives back what was taken for a request that was refused elsewhere.</summary>
    public void GiveBack(ulong hash, Pace pace, long now)
    {
        while (true)
        {
            ref var cell = ref Find(hash, now);
            var seen = Volatile.Read(ref cell);
            var ahead = AheadIn(seen, hash, now);
            if (ahead <= 0 || Interlocked.CompareExchange(ref cell, Cell(hash, now + ahead - pace.Interval), seen) == seen)
            {
                return;
            }
        }
    }

    // The owner's cell; else an empty one; else that of the owner who will be free first.
    private ref ulong Find(ulong hash, long now)
    {
        var bucket = (int)(hash & ((1 << BucketBits) - 1)) * CellsInBucket;
        var (best, leastAhead) = (bucket, long.MaxValue);
        for (var i = bucket; i < bucket + CellsInBucket; i++)
        {
            var cell = Volatile.Read(ref _cells[i]);
            var ahead = Ahead(cell, now);
            if (ahead > 0 && IsOf(cell, hash))
            {
                return ref _cells[i];
            }

            // The first of the empty ones: two requests that come at once must meet in one cell.
            if (Math.Max(0, ahead) < leastAhead)
            {
                (best, leastAhead) = (i, Math.Max(0, ahead));
            }
        }

        return ref _cells[best];
    }

    private static long AheadIn(ulong cell, ulong hash, long now) => IsOf(cell, hash) ? Ahead(cell, now) : 0;

    private static bool IsOf(ulong cell, ulong hash) => (cell ^ hash) >> InstantBits == 0;

    private static ulong Cell(ulong hash, long instant) => (hash & ~InstantMask) | ((ulong)instant & InstantMask);

    // The difference of two numbers on a circle: right as long as they lie less than 1.7 years apart.
    private static long Ahead(ulong cell, long now) => (long)((cell - (ulong)now) << (64 - InstantBits)) >> (64 - InstantBits);
}
