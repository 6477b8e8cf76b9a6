using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PublicNotice.Site;

/// <summary>
/// Writes segments, one after the other, in the same memory: for a thousand notices some 40 MB, whatever their number in
/// all. docs/adr/0006-search-by-sorted-suffixes.md says why it is made so.
/// </summary>
internal sealed class SearchSegmentWriter
{
    public const int PackBytes = 256 * SuffixBlocks.BlockBytes;

    private const int LeastBytesPerSymbol = 2;

    private readonly ArrayBufferWriter<char> _text = new();
    private readonly List<int> _lines = [];
    private readonly NoticeStarts _notices = new();
    private readonly SearchDirectory _directory = new();
    private readonly SearchAlphabet _alphabet = new();
    private readonly SuffixOrder _suffixes = new();
    private readonly SuffixBlocks _blocks = new();
    private readonly CommonWords _commonWords = new();
    private readonly BitWriter _records = new();
    private readonly BitWriter _table = new();

    /// <summary>Writes the segment of these documents.</summary>
    /// <param name="documents">Newest first; each is let go before the next is asked for.</param>
    /// <param name="bytes">How long their texts are in all, about, so that no memory is filled twice.</param>
    public SearchSegment Write(IEnumerable<SearchDocument> documents, long bytes = 0)
    {
        Begin(bytes);
        foreach (var document in documents)
        {
            Add(document);
        }

        return End();
    }

    /// <inheritdoc cref="Write"/>
    public void Begin(long bytes = 0)
    {
        _text.ResetWrittenCount();
        _text.GetSpan((int)Math.Clamp(bytes / LeastBytesPerSymbol, 1, SearchSegmentPlan.MostBytes));
        _notices.Clear();
        _directory.Clear();
    }

    /// <summary>Adds the next newest.</summary>
    public void Add(SearchDocument document)
    {
        var start = _text.WrittenCount;
        _lines.Clear();
        foreach (var line in document.Lines)
        {
            var before = _text.WrittenCount;
            SearchText.Fold(line.Text.Span, _text);
            _text.GetSpan(1)[0] = SearchText.LineEnd;
            _text.Advance(1);
            _lines.Add(_text.WrittenCount - before);
        }

        _notices.Add(_text.WrittenCount - start);
        _directory.Add(document, _lines);
    }

    /// <summary>Writes what was added.</summary>
    public SearchSegment End()
    {
        _notices.Close();
        var text = _text.WrittenSpan;
        _alphabet.Learn(text);
        _suffixes.Sort(text, _alphabet);
        _blocks.Write(_suffixes, _notices.PositionBits);
        _commonWords.Find(text, _alphabet, _suffixes);
        _records.Clear();
        var lengths = _commonWords.Write(_records, _suffixes, _notices);
        SegmentTable.Write(_table, _alphabet, _notices, _directory, _blocks, _suffixes.KeyBits, _commonWords.Found, lengths);
        return Named();
    }

    private SearchSegment Named()
    {
        var parts = new List<(string Name, ReadOnlyMemory<byte> Content)> { ("table.bin", _table.Written) };
        if (_records.Length > 0)
        {
            parts.Add(("common.bin", _records.Written));
        }

        var blocks = _blocks.Bytes.Written;
        for (var pack = 0; pack * PackBytes < blocks.Length; pack++)
        {
            parts.Add((Name(pack, "bin"), blocks[(pack * PackBytes)..Math.Min((pack + 1) * PackBytes, blocks.Length)]));
        }

        for (var file = 0; file < _directory.FileCount; file++)
        {
            parts.Add((Name(file, "json"), _directory.File(file)));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        parts.ForEach(part => hash.AppendData(part.Content.Span));
        var summary = new SearchSummary(BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset()), _notices.Count);
        return new SearchSegment([.. parts.Select(part => new SearchFile(summary.Folder + part.Name, part.Content))], summary);
    }

    private static string Name(int number, string extension) => string.Create(CultureInfo.InvariantCulture, $"{number}.{extension}");
}
