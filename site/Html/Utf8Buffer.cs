using System.Buffers.Text;
using System.Text;

namespace PublicNotice.Site;

/// <summary>A file in the making, as UTF-8. One buffer for file after file: <see cref="Clear"/> between them.</summary>
public abstract class Utf8Buffer
{
    private byte[] _buffer = new byte[1 << 14];
    private int _length;

    /// <summary>What was written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>What was written, as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    internal void AddBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    internal void Repeat(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_length);
        Reserve(length);
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(_length));
        _length += length;
    }

    internal void AddText(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * Utf8Text.BytesPerCharacter);
        _length += Utf8Text.Encode(text, _buffer.AsSpan(_length));
    }

    /// <summary>Takes back what was written after a place.</summary>
    internal void TakeBack(int length) => _length = length;

    internal void AddNumber(int number)
    {
        const int longest = 11;
        Reserve(longest);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        }
    }
}
