using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What a result is shown from: title, places and lines of each notice, a few in a file.</summary>
internal sealed class SearchDirectory
{
    public const int NoticesPerFile = 32;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly ArrayBufferWriter<byte> _file = new();
    private int _notices;

    public List<byte[]> Files { get; } = [];

    /// <returns>How many bytes of the file tell of this notice.</returns>
    public int Add(SearchDocument document)
    {
        var before = _file.WrittenCount;
        using (var json = new Utf8JsonWriter(_file, Options))
        {
            Write(json, document);
        }

        var bytes = _file.WrittenCount - before;
        if (++_notices == NoticesPerFile)
        {
            Close();
        }

        return bytes;
    }

    public void Close()
    {
        if (_notices > 0)
        {
            Files.Add(_file.WrittenSpan.ToArray());
            _file.ResetWrittenCount();
            _notices = 0;
        }
    }

    private static void Write(Utf8JsonWriter json, SearchDocument document)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, document.Notice.Path);
        json.WriteString("title"u8, document.Notice.Title);
        json.WriteString("date"u8, Iso.Date(ShanghaiTime.DateOf(document.Notice.Front.PublishedAt)));
        json.WriteStartArray("lines"u8);
        foreach (var (symbols, bytes) in document.Lines)
        {
            json.WriteNumberValue(symbols);
            json.WriteNumberValue(bytes);
        }

        json.WriteEndArray();
        json.WriteStartArray("places"u8);
        foreach (var place in SearchPlace.Of(document.Notice))
        {
            json.WriteNumberValue(place.FirstLine);
            json.WriteStringValue(place.Anchor);
            json.WriteStringValue(place.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
