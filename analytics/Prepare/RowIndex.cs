using System.Numerics;
using System.Runtime.CompilerServices;

namespace PublicNotice.Analytics;

/// <summary>
/// Which row a bucket has. Rows are numbered in the order of their buckets, so a bit for every bucket and, for every 64 of
/// them, the number of rows before tell it: a quarter of a megabyte for a million buckets, which the processor keeps close.
/// </summary>
internal sealed class RowIndex
{
    private const int BitsOfWord = 6;

    private readonly Word[] words;

    /// <param name="buckets">The bucket of each row, ascending.</param>
    /// <param name="bucketCount">How many buckets there are, a power of two.</param>
    public RowIndex(int[] buckets, int bucketCount)
    {
        words = new Word[Math.Max(1, bucketCount >> BitsOfWord)];
        foreach (var bucket in buckets)
        {
            words[bucket >> BitsOfWord].Bits |= 1UL << bucket;
        }

        for (var word = 1; word < words.Length; word++)
        {
            words[word].Before = words[word - 1].Before + BitOperations.PopCount(words[word - 1].Bits);
        }
    }

    /// <summary>The row of a bucket; −1 when it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int bucket)
    {
        ref readonly var word = ref words[bucket >> BitsOfWord];
        var bit = 1UL << bucket;
        var row = word.Before + BitOperations.PopCount(word.Bits & (bit - 1));
        return row | ((int)((word.Bits >> bucket) & 1) - 1);
    }

    private struct Word
    {
        public ulong Bits;
        public int Before;
    }
}
