using System.Buffers.Binary;
using System.Numerics;

namespace PublicNotice.Site;

/// <summary>
/// Writes values one after the other, as small as they are simple; <see cref="PackedReader"/> reads them in the same order.
/// One buffer for value after value: <see cref="Clear"/> between them.
/// </summary>
internal sealed class PackedWriter
{
    private const int LongestNumber = 5;

    private byte[] _bytes = new byte[1 << 10];
    private int _length;

    /// <summary>How much was written; set it back to take the last back.</summary>
    public int Length { get => _length; set => _length = value; }

    /// <summary>What was written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Number(int value)
    {
        var bytes = Room(LongestNumber);
        var rest = (uint)value;
        for (var i = 0; ; i++)
        {
            bytes[i] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if ((rest >>= 7) == 0)
            {
                _length += i + 1;
                return;
            }
        }
    }

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        _length += sizeof(long);
    }

    public void Flag(bool value)
    {
        Room(1)[0] = value ? (byte)1 : (byte)0;
        _length++;
    }

    public void Text(ReadOnlySpan<char> value)
    {
        // The bytes come first, where most lengths leave them; a length that is shorter than it may be draws them nearer.
        var room = Room(LongestNumber + (value.Length * Utf8Text.BytesPerCharacter));
        var place = DigitsOf(value.Length);
        var length = Utf8Text.Encode(value, room[place..]);
        if (DigitsOf(length) is var digits && digits != place)
        {
            room.Slice(place, length).CopyTo(room[digits..]);
        }

        Number(length);
        _length += length;
    }

    public void TextOrNull(string? value)
    {
        Flag(value is not null);
        if (value is not null)
        {
            Text(value);
        }
    }

    public void Instant(DateTimeOffset value)
    {
        Long(value.Ticks);
        BinaryPrimitives.WriteInt16LittleEndian(Room(sizeof(short)), (short)value.TotalOffsetMinutes);
        _length += sizeof(short);
    }

    public void DateOrNull(DateOnly? value) => Number(value is { } date ? date.DayNumber + 1 : 0);

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        Raw(value);
    }

    /// <summary>Bytes whose number is known.</summary>
    public void Raw(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        _length += value.Length;
    }

    public void Digest(UInt128 value)
    {
        Long((long)(ulong)(value >> 64));
        Long((long)(ulong)value);
    }

    public void All<T>(IReadOnlyList<T> values, Action<T> write)
    {
        Number(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            write(values[i]);
        }
    }

    public void Texts(IReadOnlyList<string> values)
    {
        Number(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            Text(values[i]);
        }
    }

    private static int DigitsOf(int number) => (Math.Max(BitOperations.Log2((uint)number), 0) / 7) + 1;

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }

        return _bytes.AsSpan(_length);
    }
}
