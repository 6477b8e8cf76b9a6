namespace PublicNotice.Analytics;

/// <summary>A list that grows by a piece at a time: what stands in it is never copied, and no addition waits for all the others.</summary>
internal sealed class Segments<T>
    where T : unmanaged
{
    private const int Bits = 14;

    private T[][] segments = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref segments[index >> Bits][index & ((1 << Bits) - 1)];

    public void Add(T item)
    {
        if (Count >> Bits == segments.Length)
        {
            // Pinned arrays are not moved about by the collector either.
            segments = [.. segments, GC.AllocateUninitializedArray<T>(1 << Bits, pinned: true)];
        }

        this[Count++] = item;
    }
}
