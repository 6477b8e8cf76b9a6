using System.Buffers.Binary;

namespace PublicNotice.Site;

/// <summary>
/// The index of some notices, which depends on nothing else. Its files lie in a folder named by their content, so that a
/// browser keeps what it has and a build leaves what has not changed.
/// </summary>
/// <param name="Files">Their bytes are good until the next segment is written.</param>
/// <param name="Summary">What the table of all segments says of it; all that need be kept.</param>
internal sealed record SearchSegment(IReadOnlyList<SearchFile> Files, SearchSummary Summary);

/// <summary>A file of the index.</summary>
/// <param name="Path">Its address on the site.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Hash">Their SHA-256, where it has been computed.</param>
internal sealed record SearchFile(string Path, ReadOnlyMemory<byte> Content, Hash256? Hash = null);

/// <summary>A segment in the table of all.</summary>
/// <param name="Hash">What its folder is named by.</param>
/// <param name="Notices">How many it holds.</param>
internal readonly record struct SearchSummary(ulong Hash, int Notices)
{
    public const int Bytes = sizeof(ulong) + sizeof(int);

    private const string Prefix = "/assets/search-";

    public string Folder => FormattableString.Invariant($"{Prefix}{Hash:x16}/");

    /// <summary>The segment that a file belongs to.</summary>
    public static SearchSummary OfFile(string path, int notices) => new(
        ulong.Parse(path.AsSpan(Prefix.Length, sizeof(ulong) * 2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture), notices);

    public static SearchSummary Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[sizeof(ulong)..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Hash);
        BinaryPrimitives.WriteInt32BigEndian(bytes[sizeof(ulong)..], Notices);
    }
}
