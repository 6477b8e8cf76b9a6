namespace PublicNotice.Site;

/// <summary>files.json: every file of the site with its size and hash, so that anybody can tell whether a copy is whole.</summary>
internal static class FileList
{
    public static void Write(PlainWriter json, IReadOnlyList<SitePart> parts)
    {
        var isFirst = true;
        json.Add("{\n  \"files\": ["u8);
        foreach (var (part, place, _) in ByPath(parts))
        {
            if (part.GetEnumerator().TryGoTo(place, out var file))
            {
                json.Add(isFirst ? "\n    {\"path\": \""u8 : ",\n    {\"path\": \""u8);
                Path(json, file.Path);
                json.Add($"\", \"bytes\": {file.Length}, \"sha256\": \"{file.Hash}\"}}").Pass();
                isFirst = false;
            }
        }

        json.Add("\n  ]\n}\n"u8);
    }

    private static List<(SitePart Part, int Place, ReadOnlyMemory<byte> Path)> ByPath(IReadOnlyList<SitePart> parts)
    {
        var all = new List<(SitePart Part, int Place, ReadOnlyMemory<byte> Path)>(parts.Sum(part => part.Count));
        foreach (var part in parts)
        {
            var files = part.GetEnumerator();
            for (var place = files.Place; files.MoveNext(); place = files.Place)
            {
                all.Add((part, place, files.Path));
            }
        }

        all.Sort((one, other) => one.Path.Span.SequenceCompareTo(other.Path.Span));
        return all;
    }

    // Attachments have the names that people gave them.
    private static void Path(PlainWriter json, ReadOnlySpan<byte> path)
    {
        if (path.IndexOfAny((byte)'"', (byte)'\\') < 0 && !path.ContainsAnyInRange((byte)0, (byte)0x1f) && !path.Contains((byte)0x7f))
        {
            json.Add(path);
        }
        else
        {
            json.Text(System.Text.Json.JsonEncodedText.Encode(path, FaultPrinter.Json.Encoder).ToString());
        }
    }
}
