using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>Reads and writes <c>published.json</c>. One entry a line, so that version control shows what was added.</summary>
internal static class LedgerFile
{
    public const string Name = "published.json";

    /// <summary>The ledger; empty where there is none, and after reporting why it cannot be read.</summary>
    public static PublicationLedger Read(string contentFolder, FaultList faults)
    {
        var (path, file) = (Path.Combine(contentFolder, Name), faults.In(Name));
        if (!File.Exists(path) || SourceText.Read(path, file) is not { } text)
        {
            return PublicationLedger.Empty;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind is JsonValueKind.Array
                && json.RootElement.EnumerateArray().Select(PublishedEntry.Read).ToList() is var entries && !entries.Contains(null))
            {
                return new PublicationLedger(entries.OfType<PublishedEntry>());
            }

            file.Error(CheckCodes.LedgerUnreadable, 1, 1, "发布记录的内容不完整；请从版本库恢复，不要手工修改这个文件。");
        }
        catch (JsonException e)
        {
            file.Error(CheckCodes.LedgerUnreadable, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1,
                "发布记录不是合法的 JSON；请从版本库恢复，不要手工修改这个文件。");
        }

        return PublicationLedger.Empty;
    }

    /// <summary>Writes it whole or not at all.</summary>
    public static void Write(string contentFolder, PublicationLedger ledger, FaultList faults)
    {
        var path = Path.Combine(contentFolder, Name);
        try
        {
            File.WriteAllText(path + ".new", Text(ledger));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.In(Name).Error(CheckCodes.LedgerUnreadable, 1, 1, "网站已经生成，但发布记录没有写成；请检查磁盘空间和权限后再运行一次。");
        }
    }

    private static string Text(PublicationLedger ledger) =>
        ledger.Ids.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", ledger.All.Select(Line))}\n]\n";

    private static string Line(PublishedEntry entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            entry.Write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
