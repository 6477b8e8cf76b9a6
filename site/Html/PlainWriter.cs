using System.Runtime.CompilerServices;

namespace PublicNotice.Site;

/// <summary>Writes a file that is no page: what is interpolated comes out as it is.</summary>
internal sealed class PlainWriter : Utf8Buffer
{
    private const int Enough = 1 << 16;

    /// <summary>Where a file goes that is too long to be held; null keeps it here.</summary>
    public Stream? Into { get; init; }

    /// <summary>Ends a part of a long file: what has gathered goes on its way.</summary>
    public void Pass(bool all = false)
    {
        if (Into is not null && (all || Written.Length > Enough))
        {
            Into.Write(Written);
            Clear();
        }
    }

    public PlainWriter Add([InterpolatedStringHandlerArgument("")] ref PlainMarkup text) => this;

    public PlainWriter Add(ReadOnlySpan<byte> text)
    {
        AddBytes(text);
        return this;
    }

    public PlainWriter Text(ReadOnlySpan<char> text)
    {
        AddText(text);
        return this;
    }
}

/// <summary>What the compiler makes of an interpolated string that is given to <see cref="PlainWriter"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PlainMarkup
{
    private readonly PlainWriter _to;

    public PlainMarkup(int literalLength, int formattedCount, PlainWriter to) => _to = to;

    public void AppendLiteral(string text) => _to.AddText(text);

    public void AppendFormatted(string? text) => _to.AddText(text);

    public void AppendFormatted(ReadOnlySpan<byte> text) => _to.AddBytes(text);

    public void AppendFormatted(Hash256 hash) => hash.WriteHex(_to);

    public void AppendFormatted(int number) => _to.AddNumber(number);
}
