using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace PublicNotice.Site;

/// <summary>What a result is shown from: title, places and lines of each notice of a segment, a few in a file.</summary>
internal sealed class SearchDirectory
{
    public const int NoticesPerFile = 32;

    /// <summary>Decides what is escaped.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly PlainWriter _json = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<int> _lengths = [];
    private readonly List<int> _ends = [];

    /// <summary>How many bytes tell of each notice.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    public int FileCount => (_ends.Count + NoticesPerFile - 1) / NoticesPerFile;

    public ReadOnlyMemory<byte> File(int number)
    {
        var from = number == 0 ? 0 : _ends[(number * NoticesPerFile) - 1];
        return _bytes.WrittenMemory[from.._ends[Math.Min((number + 1) * NoticesPerFile, _ends.Count) - 1]];
    }

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _lengths.Clear();
        _ends.Clear();
    }

    /// <param name="document">The notice.</param>
    /// <param name="symbols">How many symbols each of its lines takes, its end included.</param>
    public void Add(SearchDocument document, IReadOnlyList<int> symbols)
    {
        _json.Clear();
        Write(_json, document, symbols);
        _bytes.Write(_json.Written);
        _lengths.Add(_json.Written.Length);
        _ends.Add(_bytes.WrittenCount);
    }

    private static void Write(PlainWriter json, SearchDocument document, IReadOnlyList<int> symbols)
    {
        json.Add("{\"path\":"u8).AddQuoted(document.Path, Encoder);
        json.Add(",\"title\":"u8).AddQuoted(document.Title, Encoder);
        json.Add($",\"date\":\"{document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\",\"lines\":[");
        for (var line = 0; line < symbols.Count; line++)
        {
            json.Add(line == 0 ? ""u8 : ","u8).AddNumber(symbols[line]);
            json.Add(","u8).AddNumber(document.Lines[line].Bytes);
        }

        json.Add("],\"places\":"u8).Add(document.Places.Span).Add("}"u8);
    }
}
