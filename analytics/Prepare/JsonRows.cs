using System.Text.Json;

namespace PublicNotice.Analytics;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonRows : IRowFormat
{
    public LabelledMessage? Read(string line, string file, int number, List<Fault> faults)
    {
        if (JsonLine.Read(line, file, number, faults) is not { } cells)
        {
            return null;
        }

        var message = RowRules.Check(
            cells.GetValueOrDefault("text"), cells.GetValueOrDefault("label"), cells.GetValueOrDefault("title"), file, number, 1, 1, faults);
        return message is null
            ? null
            : message with { Group = cells.GetValueOrDefault("group"), Kind = cells.GetValueOrDefault("kind"), Item = cells.GetValueOrDefault("item") };
    }
}

/// <summary>Reads the texts, numbers and truth values (as <c>true</c> or <c>false</c>) of a flat JSON object; blank ones are left out.</summary>
internal static class JsonLine
{
    public static Dictionary<string, string>? Read(string line, string file, int number, List<Fault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.EnumerateObject()
                    .Where(cell => cell.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                    .Select(cell => KeyValuePair.Create(cell.Name, TextOf(cell.Value)))
                    .Where(cell => !string.IsNullOrWhiteSpace(cell.Value))
                    .DistinctBy(cell => cell.Key, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(StringComparer.OrdinalIgnoreCase);
            }

            faults.Add(new Fault("PN608", "这一行不是 JSON 对象，应为 {\"text\":…,\"label\":…}。", file, number, 1));
        }
        catch (JsonException failure)
        {
            faults.Add(new Fault("PN608", "这一行不是合法的 JSON。", file, number, (int)(failure.BytePositionInLine ?? 0) + 1));
        }

        catch (InvalidOperationException)
        {
            // The one thing that JSON allows and text does not.
            faults.Add(new Fault("PN608", "这一行有半个字符（\\ud83d 之类，多为表情符号被截断），请补全或删去。", file, number, 1));
        }

        return null;
    }

    private static string TextOf(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
