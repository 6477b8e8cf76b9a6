using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PublicNotice.Site;

/// <summary>Numbers of any width one after the other, the highest bit first; search-bits.js reads them.</summary>
internal sealed class BitWriter
{
    private const int Slack = 16;
    private const int MostAtOnce = 56;
    private const int OrderBits = 5;

    private byte[] _bytes = new byte[1 << 12];
    private int _length;
    private ulong _begun;
    private int _bits;

    /// <summary>Bytes begun or filled.</summary>
    public int Length => _length + (_bits > 0 ? 1 : 0);

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => (_length, _begun, _bits) = (0, 0, 0);

    /// <summary>Makes room; the other methods count on it.</summary>
    public void Reserve(int bytes)
    {
        if (_bytes.Length < _length + bytes + Slack)
        {
            Array.Resize(ref _bytes, Math.Max(_length + bytes + Slack, _bytes.Length * 2));
        }
    }

    /// <summary>Writes the lowest bits of a value that has no others.</summary>
    public void Write(ulong value, int bits)
    {
        if (bits > MostAtOnce)
        {
            WriteAtOnce(value >> MostAtOnce, bits - MostAtOnce);
            (value, bits) = (value & ((1UL << MostAtOnce) - 1), MostAtOnce);
        }

        WriteAtOnce(value, bits);
    }

    /// <summary>A number of any size, in about 2 log₂(value ÷ 2^order) + order bits (exponential Golomb code).</summary>
    public void WriteGolomb(ulong value, int order)
    {
        var more = value + (1UL << order);
        var bits = 64 - BitOperations.LeadingZeroCount(more);
        if (bits <= MostAtOnce / 2)
        {
            WriteAtOnce(more, (2 * bits) - 1 - order);
        }
        else
        {
            Write(0, bits - 1 - order);
            Write(more, bits);
        }
    }

    /// <summary>Numbers in the code that suits them best.</summary>
    public void WriteList(IReadOnlyList<int> values)
    {
        var order = Enumerable.Range(0, 1 << (OrderBits - 1)).MinBy(order => values.Sum(value => (long)BitOperations.Log2((uint)value + (1u << order)) * 2 - order));
        Reserve(values.Count * sizeof(long));
        Write((uint)order, OrderBits);
        foreach (var value in values)
        {
            WriteGolomb((uint)value, order);
        }
    }

    public State Mark() => new(_length, _begun, _bits);

    public void ReturnTo(State mark) => (_length, _begun, _bits) = (mark.Length, mark.Begun, mark.Bits);

    /// <summary>Fills up with zeros to a length in bytes.</summary>
    public void PadTo(int length)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_bytes.AsSpan(_length), _begun);
        if (length > Length)
        {
            _bytes.AsSpan(Length, length - Length).Clear();
        }

        (_length, _begun, _bits) = (length, 0, 0);
    }

    /// <summary>Bytes already written, to be written over.</summary>
    public Span<byte> At(int from, int length) => _bytes.AsSpan(from, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteAtOnce(ulong value, int bits)
    {
        var begun = _begun | (value << (64 - _bits - bits));
        BinaryPrimitives.WriteUInt64BigEndian(_bytes.AsSpan(_length), begun);
        // At most 63 bits: a shift by 64 would be none.
        var all = _bits + bits;
        _length += all >> 3;
        _begun = begun << (all & ~7);
        _bits = all & 7;
    }

    /// <summary>How far it is written: whole bytes, and the bits of the next at the highest place.</summary>
    internal readonly record struct State(int Length, ulong Begun, int Bits);
}
