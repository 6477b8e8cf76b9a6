using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublicNotice.Analytics;

/// <summary>JSON as the command line and the card write it: readable Chinese, camelCase, the same bytes for the same values.</summary>
internal static class Json
{
    /// <summary>One value on one line.</summary>
    public static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Line) { WriteIndented = true, NewLine = "\n" };

    public static string Document<T>(T value) => JsonSerializer.Serialize(value, Indented) + "\n";
}
