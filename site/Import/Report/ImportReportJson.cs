using System.Text.Json.Nodes;

namespace PublicNotice.Site;

/// <summary>The JSON of <c>import --json</c>. Its names are a contract with scripts; <c>structure</c> is the document of <c>inspect --json</c>.</summary>
internal static class ImportReportJson
{
    public static string Write(ImportResult result)
    {
        var notes = result.Notes;
        return InspectJson.Print(new JsonObject
        {
            ["file"] = Path.GetFileName(result.File),
            ["output"] = result.Folder,
            ["found"] = InspectJson.Array(notes.AllFound, found => new JsonObject { ["what"] = found.What, ["value"] = found.Value }),
            ["guessed"] = InspectJson.Array(notes.AllGuessed, guessed => new JsonObject
            {
                ["what"] = guessed.What,
                ["value"] = guessed.Value,
                ["why"] = guessed.Why,
            }),
            ["dropped"] = InspectJson.Array(notes.AllDropped, dropped => new JsonObject
            {
                ["what"] = dropped.What,
                ["count"] = dropped.Count,
                ["examples"] = InspectJson.Array(dropped.Examples, text => JsonValue.Create(text)),
            }),
            ["attachments"] = InspectJson.Array(notes.Files, file => new JsonObject
            {
                ["name"] = file.Name,
                ["state"] = file.IsThere ? "extracted" : "missing",
            }),
            ["structure"] = result.Structure is null ? null : InspectJson.Document(result.Structure),
            ["diagnostics"] = InspectJson.Array(notes.Faults, fault => new JsonObject
            {
                ["file"] = fault.File,
                ["line"] = Math.Max(fault.What.Line, 1),
                ["column"] = Math.Max(fault.What.Column, 1),
                ["severity"] = fault.IsError ? "error" : "warning",
                ["code"] = fault.What.Code,
                ["message"] = fault.What.Message,
            }),
        });
    }
}
