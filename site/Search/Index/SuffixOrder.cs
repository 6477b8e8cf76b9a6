using System.Numerics;

namespace PublicNotice.Site;

/// <summary>
/// Every position of a text, ordered by what stands there and after it to the end of the line, as far as a key of some
/// forty bits goes (<see cref="SearchAlphabet"/>); equal keys by position. All places of a word are then neighbours.
/// </summary>
/// <remarks>
/// A radix sort: positions are first scattered by their highest bits, then each bucket, which the processor's cache
/// holds, is sorted by the other bits from the lowest up. Pointers, because this is most of what an index costs.
/// </remarks>
internal sealed unsafe class SuffixOrder
{
    private const int LeastPositionBits = 22;
    private const int BucketBits = 10;
    private const int Digits = 4;
    private const int DigitBits = 8;
    private const int DigitMask = (1 << DigitBits) - 1;
    private const int FewEnoughToInsert = 32;

    private readonly int[] _places = new int[1 << BucketBits];
    private readonly int[] _digits = new int[Digits << DigitBits];
    private ulong[] _entries = [];
    private ulong[] _others = [];

    /// <summary>How many low bits of an entry are its position; the others are its key.</summary>
    public int PositionBits { get; private set; }

    public int KeyBits => 64 - PositionBits;

    public ulong PositionMask => (1UL << PositionBits) - 1;

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Entries => _entries.AsSpan(0, Count);

    public void Sort(ReadOnlySpan<char> text, SearchAlphabet alphabet)
    {
        PositionBits = Math.Max(LeastPositionBits, 32 - BitOperations.LeadingZeroCount((uint)text.Length));
        fixed (char* symbols = text)
        fixed (ulong* codes = alphabet.Codes)
        fixed (int* places = _places)
        {
            Array.Clear(_places);
            CountBuckets(symbols, text.Length, codes, places);
            Count = 0;
            var largest = 0;
            foreach (ref var place in _places.AsSpan())
            {
                largest = Math.Max(largest, place);
                place = Count += place;
            }

            _entries = _entries.Length < Count ? new ulong[Count + (Count / 8)] : _entries;
            _others = _others.Length < largest ? new ulong[largest + (largest / 8)] : _others;
            fixed (ulong* entries = _entries)
            {
                Scatter(symbols, text.Length, codes, places, entries);
            }
        }

        SortBuckets();
    }

    private static void CountBuckets(char* text, int length, ulong* codes, int* counts)
    {
        var key = 0UL;
        for (var i = length - 1; i >= 0; i--)
        {
            var code = codes[text[i]];
            if (text[i] == SearchText.LineEnd)
            {
                key = code;
                continue;
            }

            key = code | (key >> (int)code);
            counts[key >> (64 - BucketBits)]++;
        }
    }

    // From the last position to the first, each before those already in its bucket, which leaves equal keys in order.
    private void Scatter(char* text, int length, ulong* codes, int* places, ulong* entries)
    {
        var (key, keyMask) = (0UL, ~0UL << PositionBits);
        for (var i = length - 1; i >= 0; i--)
        {
            var code = codes[text[i]];
            if (text[i] == SearchText.LineEnd)
            {
                key = code;
                continue;
            }

            key = code | (key >> (int)code);
            entries[--places[key >> (64 - BucketBits)]] = (key & keyMask) | (uint)i;
        }
    }

    private void SortBuckets()
    {
        fixed (ulong* entries = _entries, others = _others)
        fixed (int* digits = _digits)
        {
            for (var bucket = 0; bucket < _places.Length; bucket++)
            {
                var end = bucket + 1 < _places.Length ? _places[bucket + 1] : Count;
                var first = entries + _places[bucket];
                var count = end - _places[bucket];
                if (count <= FewEnoughToInsert)
                {
                    Insert(first, count);
                }
                else
                {
                    SortByDigits(first, others, count, digits);
                }
            }
        }
    }

    private void SortByDigits(ulong* entries, ulong* others, int count, int* digits)
    {
        Array.Clear(_digits);
        var lowest = 64 - BucketBits - (Digits * DigitBits);
        for (var i = 0; i < count; i++)
        {
            var rest = entries[i] >> lowest;
            digits[rest & DigitMask]++;
            digits[(1 << DigitBits) + ((rest >> DigitBits) & DigitMask)]++;
            digits[(2 << DigitBits) + ((rest >> (2 * DigitBits)) & DigitMask)]++;
            digits[(3 << DigitBits) + ((rest >> (3 * DigitBits)) & DigitMask)]++;
        }

        for (var digit = 0; digit < Digits; digit++)
        {
            var places = digits + (digit << DigitBits);
            for (int i = 0, sum = 0; i <= DigitMask; i++)
            {
                var here = places[i];
                places[i] = sum;
                sum += here;
            }

            Distribute(entries, others, count, lowest + (digit * DigitBits), places);
            var last = entries;
            entries = others;
            others = last;
        }
    }

    private static void Distribute(ulong* from, ulong* to, int count, int shift, int* places)
    {
        for (var i = 0; i < count; i++)
        {
            var entry = from[i];
            to[places[(entry >> shift) & DigitMask]++] = entry;
        }
    }

    private static void Insert(ulong* entries, int count)
    {
        for (var i = 1; i < count; i++)
        {
            var (entry, at) = (entries[i], i);
            for (; at > 0 && entries[at - 1] > entry; at--)
            {
                entries[at] = entries[at - 1];
            }

            entries[at] = entry;
        }
    }
}
