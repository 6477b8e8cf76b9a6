using System.Text;

namespace PublicNotice.Site;

/// <summary>files.json: every file of the site with its size and hash, so that anybody can tell whether a copy is whole.</summary>
internal static class FileList
{
    public static ReadOnlyMemory<byte> Of(SortedDictionary<string, ReadOnlyMemory<byte>> files) =>
        Encoding.UTF8.GetBytes(JsonText.Of(JsonText.Indented, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var (name, content) in files)
            {
                json.WriteStartObject();
                json.WriteString("path", name);
                json.WriteNumber("bytes", content.Length);
                json.WriteString("sha256", Sha256.Of(content.Span));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
}
