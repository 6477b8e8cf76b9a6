using System.Globalization;

namespace PublicNotice.Site;

/// <summary>files.json: every file of the site with its size and hash, so that anybody can tell whether a copy is whole.</summary>
internal static class FileList
{
    public static void Write(PlainWriter json, IEnumerable<OutputFile> files)
    {
        var isFirst = true;
        json.Add("{\n  \"files\": ["u8);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            json.Add(isFirst ? "\n"u8 : ",\n"u8).Add($"    {{\"path\": \"{Escaped(file.Path)}\", \"bytes\": {file.Length}, \"sha256\": \"{file.Hash}\"}}").Pass();
            isFirst = false;
        }

        json.Add("\n  ]\n}\n"u8);
    }

    // Attachments have the names that people gave them.
    private static string Escaped(string path) => path.AsSpan().IndexOfAny('"', '\\') < 0 && path.All(character => !char.IsControl(character))
        ? path
        : System.Text.Json.JsonEncodedText.Encode(path, FaultPrinter.Json.Encoder).ToString();
}
