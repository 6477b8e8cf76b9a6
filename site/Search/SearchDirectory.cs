using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What a result is shown from: title, places and lines of a few notices a file.</summary>
internal sealed class SearchDirectory
{
    public const int NoticesPerFile = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly ArrayBufferWriter<byte> _file = new();
    private int _notices;

    public List<byte[]> Files { get; } = [];

    public void Add(SearchDocument document)
    {
        using var json = new Utf8JsonWriter(_file, Options);
        _file.Write(_notices++ == 0 ? "["u8 : ","u8);
        Write(json, document);
        json.Flush();
        if (_notices == NoticesPerFile)
        {
            Close();
        }
    }

    public void Close()
    {
        if (_notices > 0)
        {
            _file.Write("]"u8);
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
