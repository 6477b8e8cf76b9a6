using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>Faults as SARIF 2.1.0, which editors and build servers show at their place. Accepted warnings are there too, as suppressed.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static string Of(SiteCheckResult result)
    {
        string[] codes = [.. result.Open.Concat(result.Accepted).Select(fault => fault.What.Code).Distinct().Order(StringComparer.Ordinal)];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FaultPrinter.Json))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, codes);
            WriteInvocation(json, result);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteString("language", "zh-CN");
            json.WriteStartArray("results");
            Array.ForEach([.. result.Open], fault => WriteResult(json, fault, codes, isAccepted: false));
            Array.ForEach([.. result.Accepted], fault => WriteResult(json, fault, codes, isAccepted: true));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteTool(Utf8JsonWriter json, string[] codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "PublicNotice");
        json.WriteStartArray("rules");
        foreach (var rule in codes.Select(RuleBook.Of))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Meaning);
            WriteText(json, "help", $"{rule.Remedy}（{rule.Page}）");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, SiteCheckResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var sentence in result.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message", sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ContentFault fault, string[] codes, bool isAccepted)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", fault.What.Code);
        json.WriteNumber("ruleIndex", Array.IndexOf(codes, fault.What.Code));
        json.WriteString("level", fault.IsError ? "error" : "warning");
        WriteText(json, "message", fault.What.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, fault);
        json.WriteEndArray();
        if (isAccepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, ContentFault fault)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', fault.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(fault.What.Line, 1));
        json.WriteNumber("startColumn", Math.Max(fault.What.Column, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
