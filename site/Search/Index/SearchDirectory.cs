using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>What a result is shown from: title, places and lines of each notice of a segment, a few in a file.</summary>
internal sealed class SearchDirectory
{
    public const int NoticesPerFile = 32;

    /// <summary>How it is written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

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
        var before = _bytes.WrittenCount;
        using (var json = new Utf8JsonWriter(_bytes, Options))
        {
            Write(json, document, symbols);
        }

        _lengths.Add(_bytes.WrittenCount - before);
        _ends.Add(_bytes.WrittenCount);
    }

    private static void Write(Utf8JsonWriter json, SearchDocument document, IReadOnlyList<int> symbols)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, document.Path);
        json.WriteString("title"u8, document.Title);
        json.WriteString("date"u8, document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("lines"u8);
        for (var line = 0; line < symbols.Count; line++)
        {
            json.WriteNumberValue(symbols[line]);
            json.WriteNumberValue(document.Lines[line].Bytes);
        }

        json.WriteEndArray();
        json.WritePropertyName("places"u8);
        json.WriteRawValue(document.Places.Span, skipInputValidation: true);
        json.WriteEndObject();
    }
}
