using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>Reads and writes <c>check-baseline.json</c>: one accepted warning a line.</summary>
internal static class BaselineFile
{
    public const string Name = "check-baseline.json";

    public static AcceptedWarnings Read(string contentFolder, FaultList faults)
    {
        var (path, file) = (Path.Combine(contentFolder, Name), faults.In(Name));
        if (!File.Exists(path) || SourceText.Read(path, file) is not { } text)
        {
            return new AcceptedWarnings([]);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind is JsonValueKind.Array
                && json.RootElement.EnumerateArray().Select(Entry).ToList() is var entries && !entries.Contains(null))
            {
                return new AcceptedWarnings([.. entries.OfType<AcceptedWarning>()]);
            }
        }
        catch (JsonException)
        {
            // Said below: whatever is wrong, the remedy is the same.
        }

        file.Error(CheckCodes.BaselineUnreadable, 1, 1, "已接受的提醒清单读不懂；请从版本库恢复，或删除它后运行 check --write-baseline。");
        return new AcceptedWarnings([]);
    }

    public static void Write(string contentFolder, AcceptedWarnings warnings, FaultList faults)
    {
        var lines = warnings.All.Select(Line).ToList();
        try
        {
            File.WriteAllText(Path.Combine(contentFolder, Name), lines.Count == 0 ? "[\n]\n" : $"[\n{string.Join(",\n", lines)}\n]\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.In(Name).Error(CheckCodes.BaselineUnreadable, 1, 1, "已接受的提醒清单没有写成；请检查磁盘空间和权限。");
        }
    }

    private static AcceptedWarning? Entry(JsonElement json) =>
        Text(json, "code") is { } code && Text(json, "file") is { } file && Text(json, "line") is { } line ? new AcceptedWarning(code, file, line) : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Line(AcceptedWarning warning)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("file", warning.File);
            json.WriteString("line", warning.LineHash);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
