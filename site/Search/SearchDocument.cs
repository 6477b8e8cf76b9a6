using System.Buffers;
using System.Text;

namespace PublicNotice.Site;

/// <summary>A notice as search sees it: line after line as the page shows them, each ended by a line end.</summary>
internal sealed class SearchDocument
{
    private readonly ArrayBufferWriter<char> _folded;
    private readonly List<(int Symbols, int Bytes)> _lines = [];

    /// <param name="notice">The notice.</param>
    /// <param name="folded">Reused from notice to notice.</param>
    public SearchDocument(SiteNotice notice, ArrayBufferWriter<char> folded)
    {
        (Notice, _folded) = (notice, folded);
        folded.ResetWrittenCount();
        Add(notice.Structure.TitleLines.Count > 0 ? "" : notice.Title, 0);
        var text = notice.Text.Text.AsSpan();
        var number = 0;
        foreach (var range in text.Split('\n'))
        {
            number++;
            var line = text[range];
            Add(notice.Text.Blocks.Count > 0 && notice.Text.BlockAt(number) is { } block ? Shown(block, number) : line, Encoding.UTF8.GetByteCount(line) + 1);
        }
    }

    public SiteNotice Notice { get; }

    /// <summary>The folded text; positions count from its start.</summary>
    public ReadOnlySpan<char> Text => _folded.WrittenSpan;

    /// <summary>
    /// How many symbols each line takes, its end included, and how many bytes of notice.txt. The first is the title of a
    /// notice whose text does not hold it, and takes none.
    /// </summary>
    public IReadOnlyList<(int Symbols, int Bytes)> Lines => _lines;

    private void Add(ReadOnlySpan<char> line, int bytes)
    {
        var before = _folded.WrittenCount;
        SearchText.Fold(line, _folded);
        _folded.Write([SearchText.LineEnd]);
        _lines.Add((_folded.WrittenCount - before, bytes));
    }

    // Of a table the page shows the cells; its second line only draws it.
    private static string Shown(TextBlock block, int line) => block switch
    {
        TableBlock table when line == table.First => Row(table, 0),
        TableBlock table when line - table.First < table.Rows.Count + 1 && line > table.First + 1 => Row(table, line - table.First - 1),
        ImageBlock image => image.Description,
        _ => "",
    };

    private static string Row(TableBlock table, int row) => "|" + string.Join('|', table.Rows[row]) + "|";
}
