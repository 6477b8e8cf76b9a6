namespace PublicNotice.Site.Tests.Search;

/// <summary>Reads what BitWriter wrote.</summary>
internal sealed class BitReader(byte[] bytes)
{
    private int _at;

    public ulong Bits(int count)
    {
        var value = 0UL;
        for (; count > 0; count--, _at++)
        {
            value = (value << 1) | (uint)((bytes[_at / 8] >> (7 - (_at % 8))) & 1);
        }

        return value;
    }

    public int Number(int count) => (int)Bits(count);

    public ulong Golomb(int order)
    {
        var zeros = 0;
        while (Bits(1) == 0)
        {
            zeros++;
        }

        return (1UL << (zeros + order)) + Bits(zeros + order) - (1UL << order);
    }

    public int SmallGolomb(int order) => (int)Golomb(order);

    public int[] List()
    {
        var count = SmallGolomb(6);
        var order = Number(5);
        return [.. Enumerable.Range(0, count).Select(_ => SmallGolomb(order))];
    }
}
