namespace PublicNotice.Site;

/// <summary>Compares and writes a folder's files.</summary>
internal static class FolderContent
{
    public static bool Equals(string folder, SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        var there = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
        return there.SequenceEqual(files.Keys, StringComparer.Ordinal)
            && files.All(file => SameBytes(Path.Combine(folder, file.Key), file.Value));
    }

    public static void Write(string folder, SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        // What an interrupted build left here is no site.
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content.Span);
        }
    }

    private static bool SameBytes(string path, ReadOnlyMemory<byte> content) =>
        new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content.Span);
}
