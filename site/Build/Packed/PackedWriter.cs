using System.Text;

namespace PublicNotice.Site;

/// <summary>Writes values one after the other, as small as they are simple; <see cref="PackedReader"/> reads them in the same order.</summary>
internal sealed class PackedWriter : IDisposable
{
    private readonly Stream _bytes;
    private readonly BinaryWriter _to;

    /// <param name="into">Where to; into memory when null.</param>
    public PackedWriter(Stream? into = null)
    {
        _bytes = into ?? new MemoryStream();
        _to = new BinaryWriter(_bytes, Encoding.UTF8);
    }

    public void Number(int value) => _to.Write7BitEncodedInt(value);

    public void Long(long value) => _to.Write(value);

    public void Flag(bool value) => _to.Write(value);

    public void Text(string value) => _to.Write(value);

    public void TextOrNull(string? value)
    {
        _to.Write(value is not null);
        if (value is not null)
        {
            _to.Write(value);
        }
    }

    public void Instant(DateTimeOffset value)
    {
        _to.Write(value.Ticks);
        _to.Write((short)value.TotalOffsetMinutes);
    }

    public void DateOrNull(DateOnly? value) => _to.Write7BitEncodedInt(value is { } date ? date.DayNumber + 1 : 0);

    public void Bytes(ReadOnlySpan<byte> value)
    {
        _to.Write7BitEncodedInt(value.Length);
        _to.Write(value);
    }

    /// <summary>Bytes whose number is known.</summary>
    public void Raw(ReadOnlySpan<byte> value) => _to.Write(value);

    public void Digest(UInt128 value)
    {
        _to.Write((ulong)(value >> 64));
        _to.Write((ulong)value);
    }

    public void All<T>(IReadOnlyList<T> values, Action<T> write)
    {
        _to.Write7BitEncodedInt(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            write(values[i]);
        }
    }

    /// <summary>What was written into memory.</summary>
    public byte[] ToArray() => ((MemoryStream)_bytes).ToArray();

    public void Dispose() => _to.Dispose();
}
