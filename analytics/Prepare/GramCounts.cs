using System.Numerics;

namespace PublicNotice.Analytics;

/// <summary>
/// How often each bucket occurs in one message, in order of first occurrence. Open addressing in arrays that are kept from
/// message to message: counting allocates nothing once they have grown.
/// </summary>
internal sealed class GramCounts
{
    private int[] slots = new int[4096];
    private int[] buckets = new int[1024];
    private int[] times = new int[1024];
    private int mask = 4095;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Buckets => buckets.AsSpan(0, Count);

    public ReadOnlySpan<int> Times => times.AsSpan(0, Count);

    public void Clear()
    {
        Array.Clear(slots);
        Count = 0;
    }

    /// <summary>Makes room for as many more buckets, at most half of the slots ever full.</summary>
    public void Reserve(int more)
    {
        var needed = Count + more;
        if (needed > buckets.Length)
        {
            Array.Resize(ref buckets, needed);
            Array.Resize(ref times, needed);
        }

        if (needed * 2 > slots.Length)
        {
            slots = new int[BitOperations.RoundUpToPowerOf2((uint)needed * 2)];
            mask = slots.Length - 1;
            for (var i = 0; i < Count; i++)
            {
                slots[SlotOf(buckets[i])] = i + 1;
            }
        }
    }

    public void Add(int bucket)
    {
        var slot = SlotOf(bucket);
        if (slots[slot] == 0)
        {
            buckets[Count] = bucket;
            times[Count] = 0;
            slots[slot] = ++Count;
        }

        times[slots[slot] - 1]++;
    }

    private int SlotOf(int bucket)
    {
        var slot = bucket & mask;
        while (slots[slot] != 0 && buckets[slots[slot] - 1] != bucket)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
