using System.Buffers.Binary;
using System.Numerics;

namespace PublicNotice.Site;

/// <summary>
/// The suffixes in blocks of one size, each readable by itself: a key as its difference to the one before, then the
/// positions at which it stands. What separates a block from the one before is kept for the segment's table.
/// </summary>
internal sealed class SuffixBlocks
{
    public const int BlockBytes = 1024;

    // A block is at least so full, where its last record leaves it the choice.
    private const int LeastBlockBytes = BlockBytes * 3 / 4;

    // More positions of one key than this are cut, so that a record always fits in a block.
    private const int MostPositions = 128;
    private const int ManyPositions = 8;
    private const int UsualEntryBytes = 4;
    private const int HeadBytes = 2;
    private const int OrderBits = 5;
    private const int RecordReserve = BlockBytes * 2;

    private int _blockStart;
    private int _records;
    private int _order;
    private int _averageLength;
    private ulong _lastKey;
    private Cut _cut;

    public BitWriter Bytes { get; } = new();

    /// <summary>By block but the first.</summary>
    public List<BlockBorder> Borders { get; } = [];

    public int Count { get; private set; }

    public void Write(SuffixOrder suffixes, int positionBits)
    {
        Bytes.Clear();
        Borders.Clear();
        (Count, _averageLength) = (0, 0);
        var entries = suffixes.Entries;
        Bytes.Reserve(entries.Length * UsualEntryBytes);
        for (var first = 0; first < entries.Length;)
        {
            var key = entries[first] >> suffixes.PositionBits;
            var limit = Math.Min(first + MostPositions, entries.Length);
            var end = first + 1;
            while (end < limit && entries[end] >> suffixes.PositionBits == key)
            {
                end++;
            }

            first = Write(key, entries[first..end], first, suffixes, positionBits) ? end : _cut.Entry;
        }

        EndBlock();
    }

    // Writes a record; or, where the block is full, ends the block and says so.
    private bool Write(ulong key, ReadOnlySpan<ulong> entries, int entry, SuffixOrder suffixes, int positionBits)
    {
        if (_records == 0)
        {
            BeginBlock();
            Bytes.Write(key, suffixes.KeyBits);
        }
        else
        {
            if (Bytes.Length - _blockStart >= LeastBlockBytes || _records == 1)
            {
                ConsiderCut(BlockBorder.Between(_lastKey, key, suffixes.KeyBits, (int)(entries[0] & suffixes.PositionMask)), entry);
            }

            WriteKey(key - _lastKey);
        }

        WritePositions(entries, suffixes.PositionMask, positionBits);
        if (Bytes.Length - _blockStart > BlockBytes)
        {
            EndAtCut();
            return false;
        }

        _records++;
        _lastKey = key;
        return true;
    }

    // The fewer bits tell two blocks apart, the shorter is the table; least of all is cut within a key.
    private void ConsiderCut(BlockBorder border, int entry)
    {
        if (_records == 1 || _cut.Border.Bits == 0 || _cut.Records == 1 || (border.Bits > 0 && border.Bits < _cut.Border.Bits))
        {
            _cut = new Cut(border, entry, _records, Bytes.Mark());
        }
    }

    private void EndAtCut()
    {
        Bytes.ReturnTo(_cut.Mark);
        _records = _cut.Records;
        Borders.Add(_cut.Border);
        EndBlock();
    }

    private void WriteKey(ulong difference)
    {
        Bytes.WriteGolomb(difference, _order);
        var length = 64 - BitOperations.LeadingZeroCount(difference);
        _averageLength += ((length << 8) - _averageLength) >> 5;
    }

    private void WritePositions(ReadOnlySpan<ulong> entries, ulong mask, int positionBits)
    {
        var last = entries[0] & mask;
        if (entries.Length == 1)
        {
            // Half of all: the code of "no other", a single 1, and the position in one.
            Bytes.Write((1UL << positionBits) | last, positionBits + 1);
            return;
        }

        Bytes.WriteGolomb((uint)(entries.Length - 1), 0);
        Bytes.Write(last, positionBits);
        var order = Math.Max(0, positionBits - BitOperations.Log2((uint)entries.Length) - 1);
        if (entries.Length >= ManyPositions)
        {
            order = BitOperations.Log2((uint)(((entries[^1] & mask) - last) / (uint)entries.Length) | 1);
            Bytes.Write((uint)order, OrderBits);
        }

        foreach (var entry in entries[1..])
        {
            Bytes.WriteGolomb((entry & mask) - last - 1, order);
            last = entry & mask;
        }
    }

    private void BeginBlock()
    {
        Bytes.Reserve(RecordReserve);
        _blockStart = Bytes.Length;
        _order = Math.Clamp((_averageLength >> 8) - 1, 0, (1 << OrderBits) - 1);
        Bytes.Write(0, HeadBytes * 8);
        Bytes.Write((uint)_order, OrderBits);
        Count++;
    }

    private void EndBlock()
    {
        if (_records > 0)
        {
            Bytes.PadTo(Count * BlockBytes);
            BinaryPrimitives.WriteUInt16BigEndian(Bytes.At(_blockStart, HeadBytes), (ushort)_records);
            _records = 0;
        }
    }

    // Where a block could end: before a record.
    private readonly record struct Cut(BlockBorder Border, int Entry, int Records, BitWriter.State Mark);
}

/// <summary>What separates a block from the one before.</summary>
/// <param name="Bits">How many bits of the keys tell them apart; 0 where the block goes on with the same key.</param>
/// <param name="Key">The block's first key, beyond those bits zero.</param>
/// <param name="Position">With which position the block goes on with the same key.</param>
internal readonly record struct BlockBorder(int Bits, ulong Key, int Position)
{
    public static BlockBorder Between(ulong last, ulong first, int keyBits, int position)
    {
        if (last == first)
        {
            return new BlockBorder(0, first, position);
        }

        var bits = keyBits - BitOperations.Log2(last ^ first);
        return new BlockBorder(bits, first >> (keyBits - bits) << (keyBits - bits), 0);
    }
}
