using System.Numerics;

namespace PublicNotice.Site;

/// <summary>
/// The words that stand so often in a segment that a query cannot read all their places: of each the newest places and
/// all its notices are kept in a record of its own, of a hundred or two hundred bytes.
/// </summary>
internal sealed class CommonWords
{
    /// <summary>From how many places on a word is common.</summary>
    public const int Least = 512;

    private const int PlacesKept = 64;

    // Of so many neighbours two lie at multiples of half as many.
    private const int Stride = Least / 2;
    private const int LeastSymbols = 2;
    private const int SpreadBits = 8;
    private const int MostToSpread = PlacesKept * 16;

    private readonly List<(int Bits, int Sample)> _open = [];
    private readonly int[] _starts = new int[(1 << SpreadBits) + 1];
    private int[] _places = new int[1 << 10];
    private int[] _unsorted = new int[1 << 10];

    /// <summary>By their first suffix, a word before those that begin with it.</summary>
    public List<CommonWord> Found { get; } = [];

    public void Find(ReadOnlySpan<char> text, SearchAlphabet alphabet, SuffixOrder suffixes)
    {
        Found.Clear();
        var samples = (suffixes.Count + Stride - 1) / Stride;
        for (var sample = 0; sample < samples; sample++)
        {
            var common = sample + 1 < samples ? CommonBits(suffixes, sample) : 0;
            while (_open.Count > 0 && _open[^1].Bits > common)
            {
                Close(suffixes, sample);
            }

            Open(text, alphabet, suffixes, sample, common);
        }

        Found.Sort((one, other) => one.First != other.First ? one.First.CompareTo(other.First) : one.Bits.CompareTo(other.Bits));
    }

    /// <summary>Writes each word's record.</summary>
    /// <returns>How many bytes each takes.</returns>
    public List<int> Write(BitWriter records, SuffixOrder suffixes, NoticeStarts notices)
    {
        var lengths = new List<int>(Found.Count);
        var listed = new bool[notices.Count];
        foreach (var word in Found)
        {
            var before = records.Length;
            records.Reserve((PlacesKept + notices.Count) * sizeof(long));
            records.WriteGolomb((uint)(word.Count - Least), 9);
            WritePlaces(records, word, suffixes.Entries.Slice(word.First, word.Count), suffixes.PositionMask, notices, listed);
            WriteNotices(records, listed);
            records.PadTo(records.Length);
            lengths.Add(records.Length - before);
        }

        return lengths;
    }

    private static int CommonBits(SuffixOrder suffixes, int sample) =>
        Math.Min(BitOperations.LeadingZeroCount(suffixes.Entries[sample * Stride] ^ suffixes.Entries[(sample + 1) * Stride]), suffixes.KeyBits);

    // The words that this sample shares with the next and did not share with the one before.
    private void Open(ReadOnlySpan<char> text, SearchAlphabet alphabet, SuffixOrder suffixes, int sample, int common)
    {
        var bits = 0;
        var last = _open.Count > 0 ? _open[^1].Bits : 0;
        var start = (int)(suffixes.Entries[sample * Stride] & suffixes.PositionMask);
        for (var at = start; text[at] != SearchText.LineEnd; at++)
        {
            bits += alphabet.LengthOf(text[at]);
            if (bits > common)
            {
                return;
            }

            if (bits > last && at - start + 1 >= LeastSymbols)
            {
                _open.Add((bits, sample));
            }
        }
    }

    private void Close(SuffixOrder suffixes, int sample)
    {
        var (bits, opened) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var prefix = suffixes.Entries[sample * Stride] >> (64 - bits);
        var first = Bound(suffixes, Math.Max(opened - 1, 0) * Stride, opened * Stride, prefix, bits);
        var end = Bound(suffixes, sample * Stride, Math.Min((sample + 1) * Stride, suffixes.Count), prefix + 1, bits);
        if (end - first >= Least)
        {
            Found.Add(new CommonWord(bits, prefix, first, end - first));
        }
    }

    // The first suffix that begins with the prefix or comes after.
    private static int Bound(SuffixOrder suffixes, int low, int high, ulong prefix, int bits)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (suffixes.Entries[middle] >> (64 - bits) < prefix)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void WritePlaces(BitWriter records, CommonWord word, ReadOnlySpan<ulong> entries, ulong mask, NoticeStarts notices, bool[] listed)
    {
        Array.Clear(listed);
        // The newest places have the lowest positions; below this limit lie about twice as many as are kept.
        var limit = 2L * notices.End * PlacesKept / word.Count;
        var kept = Collect(entries, mask, limit, notices, listed);
        while (kept < PlacesKept)
        {
            kept = Collect(entries, mask, limit *= 4, notices, listed);
        }

        Sort(_places.AsSpan(0, kept), limit);
        var (last, order) = (-1, Math.Max(0, notices.PositionBits - BitOperations.Log2((uint)word.Count) - 1));
        foreach (var place in _places.AsSpan(0, PlacesKept))
        {
            records.WriteGolomb((uint)(place - last - 1), order);
            last = place;
        }
    }

    // Lists the notices, and collects the places below the limit. Pointers, because every place of every common word passes here.
    private unsafe int Collect(ReadOnlySpan<ulong> entries, ulong mask, long limit, NoticeStarts notices, bool[] listed)
    {
        var kept = 0;
        if (_places.Length < entries.Length)
        {
            _places = new int[entries.Length * 2];
        }

        fixed (ulong* entry = entries)
        fixed (int* steps = notices.Steps, ends = notices.Ends, places = _places)
        fixed (bool* isListed = listed)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                var place = (int)(entry[i] & mask);
                var notice = steps[place >> NoticeStarts.StepBits];
                while (ends[notice] <= place)
                {
                    notice++;
                }

                isListed[notice] = true;
                places[kept] = place;
                kept += place < limit ? 1 : 0;
            }
        }

        return kept;
    }

    // Places lie evenly below their limit: spread by their highest bits they are all but sorted. The framework's sort calls
    // a comparer for every two of them, for ten thousand words.
    private void Sort(Span<int> places, long limit)
    {
        if (places.Length > MostToSpread)
        {
            // A word that stands in one part of the text only.
            places.Sort();
            return;
        }

        var shift = Math.Max(0, BitOperations.Log2((ulong)limit) + 1 - SpreadBits);
        _unsorted = _unsorted.Length < places.Length ? new int[places.Length * 2] : _unsorted;
        places.CopyTo(_unsorted);
        Array.Clear(_starts);
        foreach (var place in places)
        {
            _starts[(place >> shift) + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        foreach (var place in _unsorted.AsSpan(0, places.Length))
        {
            places[_starts[place >> shift]++] = place;
        }

        Insert(places);
    }

    private static void Insert(Span<int> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            var (place, at) = (places[i], i);
            for (; at > 0 && places[at - 1] > place; at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = place;
        }
    }

    // Those that hold the word or those that do not, whichever are fewer.
    private static void WriteNotices(BitWriter records, bool[] listed)
    {
        var with = listed.AsSpan().Count(true);
        var kind = with * 2 <= listed.Length;
        var count = kind ? with : listed.Length - with;
        var order = Math.Max(0, BitOperations.Log2((uint)(listed.Length / (count + 1)) | 1));
        records.Write(kind ? 1u : 0u, 1);
        records.WriteGolomb((uint)count, 4);
        for (int notice = 0, last = -1; notice < listed.Length; notice++)
        {
            if (listed[notice] == kind)
            {
                records.WriteGolomb((uint)(notice - last - 1), order);
                last = notice;
            }
        }
    }
}

/// <summary>A word that stands often.</summary>
/// <param name="Bits">How long its codes are together.</param>
/// <param name="Prefix">Its codes.</param>
/// <param name="First">The first suffix that begins with it.</param>
/// <param name="Count">How many do.</param>
internal readonly record struct CommonWord(int Bits, ulong Prefix, int First, int Count);
