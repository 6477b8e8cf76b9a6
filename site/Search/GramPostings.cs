using System.Buffers.Binary;

namespace PublicNotice.Site;

/// <summary>
/// Where each bigram stands, gathered in one pass: ascending positions as variable-length differences, in small blocks
/// that grow with the gram, so that the memory taken is little more than the index itself.
/// </summary>
internal sealed class GramPostings
{
    private const int PageBits = 20;
    private const int PageMask = (1 << PageBits) - 1;
    private const int LinkBytes = 4;
    private const int SmallestBlock = 12;
    private const int LargestBlock = 512;

    private readonly List<byte[]> _pages = [];
    private Gram[] _grams = new Gram[1 << 12];
    private int[] _slots = new int[1 << 13];
    private int _count;
    private int _free = 1 << PageBits;

    public delegate void Visitor(uint key, ReadOnlySpan<int> positions);

    /// <summary>Positions of a gram must come in ascending order.</summary>
    public void Add(uint key, int position)
    {
        ref var gram = ref Find(key);
        var difference = (uint)(position - gram.Last);
        gram.Last = position;
        while (difference >= 0x80)
        {
            Append(ref gram, (byte)(difference | 0x80));
            difference >>= 7;
        }

        Append(ref gram, (byte)difference);
    }

    /// <summary>Hands every gram over, by key; its positions only for as long as the call lasts.</summary>
    public void Visit(Visitor visitor)
    {
        var (keys, order) = (new uint[_count], new int[_count]);
        for (var i = 0; i < order.Length; i++)
        {
            (keys[i], order[i]) = (_grams[i].Key, i);
        }

        Array.Sort(keys, order);
        var positions = new int[1 << 10];
        foreach (var index in order)
        {
            var count = Read(_grams[index], ref positions);
            visitor(_grams[index].Key, positions.AsSpan(0, count));
        }
    }

    private int Read(in Gram gram, ref int[] positions)
    {
        var (count, position, value, shift) = (0, 0, 0, 0);
        for (int block = gram.First, size = SmallestBlock; ; size = Math.Min(size * 2, LargestBlock))
        {
            var isLast = gram.End == block + size;
            var bytes = _pages[block >> PageBits].AsSpan(block & PageMask, isLast ? gram.At - block : size);
            if (positions.Length < count + bytes.Length)
            {
                Array.Resize(ref positions, positions.Length * 2);
            }

            foreach (var one in bytes[LinkBytes..])
            {
                value |= (one & 0x7f) << shift;
                shift += 7;
                if (one < 0x80)
                {
                    positions[count++] = position += value;
                    (value, shift) = (0, 0);
                }
            }

            if (isLast)
            {
                return count;
            }

            block = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        }
    }

    private void Append(ref Gram gram, byte value)
    {
        if (gram.At == gram.End)
        {
            Grow(ref gram);
        }

        _pages[gram.At >> PageBits][gram.At++ & PageMask] = value;
    }

    private void Grow(ref Gram gram)
    {
        var size = gram.End == 0 ? SmallestBlock : Math.Min(gram.Size * 2, LargestBlock);
        if (_free + size > 1 << PageBits)
        {
            _pages.Add(new byte[1 << PageBits]);
            _free = 0;
        }

        var block = ((_pages.Count - 1) << PageBits) + _free;
        _free += size;
        if (gram.End == 0)
        {
            gram.First = block;
        }
        else
        {
            var old = gram.End - gram.Size;
            BinaryPrimitives.WriteInt32LittleEndian(_pages[old >> PageBits].AsSpan(old & PageMask), block);
        }

        (gram.At, gram.End, gram.Size) = (block + LinkBytes, block + size, size);
    }

    private ref Gram Find(uint key)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)((key * 2654435769u) >> 7) & mask; ; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (index < 0)
            {
                return ref AddGram(key, slot);
            }

            if (_grams[index].Key == key)
            {
                return ref _grams[index];
            }
        }
    }

    private ref Gram AddGram(uint key, int slot)
    {
        if (_count == _grams.Length)
        {
            Array.Resize(ref _grams, _count * 2);
            _slots = new int[_grams.Length * 2];
            for (var i = 0; i < _count; i++)
            {
                _slots[FreeSlot(_grams[i].Key)] = i + 1;
            }

            slot = FreeSlot(key);
        }

        _grams[_count] = new Gram { Key = key };
        _slots[slot] = ++_count;
        return ref _grams[_count - 1];
    }

    private int FreeSlot(uint key)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((key * 2654435769u) >> 7) & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private struct Gram
    {
        public uint Key;
        public int Last;
        public int First;
        public int At;
        public int End;
        public int Size;
    }
}
