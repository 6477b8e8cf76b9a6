using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PublicNotice.Site;

/// <summary>Prints faults for people and for scripts.</summary>
internal static class FaultPrinter
{
    public static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Print(IEnumerable<ContentFault> faults, TextWriter writer)
    {
        foreach (var fault in faults)
        {
            writer.WriteLine(fault);
        }
    }

    /// <summary>Writes a property named diagnostics.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<ContentFault> faults)
    {
        json.WriteStartArray("diagnostics");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("file", fault.File);
            json.WriteNumber("line", Math.Max(fault.What.Line, 1));
            json.WriteNumber("column", Math.Max(fault.What.Column, 1));
            json.WriteString("severity", fault.IsError ? "error" : "warning");
            json.WriteString("code", fault.What.Code);
            json.WriteString("message", fault.What.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
