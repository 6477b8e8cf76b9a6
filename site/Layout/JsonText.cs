using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>Writes one JSON document as text with a line break at its end: the same values give the same bytes.</summary>
internal static class JsonText
{
    /// <summary>On one line, for scripts.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = FaultPrinter.Json.Encoder, SkipValidation = true };

    /// <summary>Indented, for people too.</summary>
    public static readonly JsonWriterOptions Indented = FaultPrinter.Json;

    public static string Of(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    public static void WriteAll(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
