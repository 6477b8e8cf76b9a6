namespace PublicNotice.Site;

/// <summary>Compares and clears folders.</summary>
internal static class FolderContent
{
    /// <summary>Whether a folder holds just these files, each as it is in another.</summary>
    public static bool AreSame(string folder, string other, IEnumerable<string> files)
    {
        if (!Directory.Exists(other))
        {
            return false;
        }

        var there = Directory.GetFiles(other, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(other, path).Replace(Path.DirectorySeparatorChar, '/')).ToHashSet(StringComparer.Ordinal);
        return there.SetEquals(files) && there.All(file => SameBytes(Path.Join(folder, file), Path.Join(other, file)));
    }

    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool SameBytes(string path, string other) =>
        new FileInfo(path).Length == new FileInfo(other).Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
