using System.Buffers.Binary;
using System.Text;

namespace PublicNotice.Site;

/// <summary>Reads what <see cref="PackedWriter"/> wrote.</summary>
internal sealed class PackedReader(ReadOnlyMemory<byte> bytes)
{
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? _known;
    private int _at;

    /// <summary>Where the next value stands.</summary>
    public int Place { get => _at; set => _at = value; }

    public int Number()
    {
        for (int value = 0, shift = 0; ; shift += 7)
        {
            var one = Take(1)[0];
            value |= (one & 0x7f) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public bool Flag() => Take(1)[0] != 0;

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public string? TextOrNull() => Flag() ? Text() : null;

    /// <summary>A text that comes again and again: kept once.</summary>
    public string Shared()
    {
        var bytes = Bytes();
        Span<char> text = bytes.Length <= 256 ? stackalloc char[256] : new char[bytes.Length];
        text = text[..Encoding.UTF8.GetChars(bytes, text)];
        var all = _known ??= new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!all.TryGetValue(text, out var known))
        {
            all.Add(text);
            all.TryGetValue(text, out known);
        }

        return known!;
    }

    public string? SharedOrNull() => Flag() ? Shared() : null;

    public DateTimeOffset Instant()
    {
        var ticks = Long();
        return new DateTimeOffset(ticks, TimeSpan.FromMinutes(BinaryPrimitives.ReadInt16LittleEndian(Take(2))));
    }

    public DateOnly? DateOrNull() => Number() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    public ReadOnlySpan<byte> Bytes() => Take(Number());

    /// <summary>Bytes that stay where they are.</summary>
    public ReadOnlyMemory<byte> Slice()
    {
        var length = Number();
        Take(length);
        return bytes.Slice(_at - length, length);
    }

    public ReadOnlySpan<byte> Raw(int count) => Take(count);

    public UInt128 Digest() => new((ulong)Long(), (ulong)Long());

    public IReadOnlyList<T> All<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = read();
        }

        return values;
    }

    // A file cut short ends in an exception of this one kind.
    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - _at)
        {
            throw new InvalidDataException("The packed data end too early.");
        }

        _at += count;
        return bytes.Span.Slice(_at - count, count);
    }
}
