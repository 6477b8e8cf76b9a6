namespace PublicNotice.Analytics;

/// <summary>Writes files whole or not at all: to siblings first, onto the disk, then renamed.</summary>
internal static class WholeFile
{
    // All are on the disk before one takes its place: a full disk leaves the old ones as they were, each beside its own.
    private static void Write(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var written = new List<(string Aside, string Path)>();
        try
        {
            foreach (var (path, bytes) in files)
            {
                written.Add(($"{path}.{Path.GetRandomFileName()}.tmp", path));
                using var stream = new FileStream(written[^1].Aside, FileMode.CreateNew);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            written.ForEach(file => File.Move(file.Aside, file.Path, overwrite: true));
        }
        finally
        {
            written.ForEach(file => File.Delete(file.Aside));
        }
    }

    /// <summary>Writes a model and what belongs to it, in this order, into a folder that is made where it is missing.</summary>
    /// <exception cref="FaultException">A file cannot be written.</exception>
    public static void WriteAll(string path, params (string Suffix, byte[] Bytes)[] files)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            Write([.. files.Select(file => (path + file.Suffix, file.Bytes))]);
        }
        // A file longer than the system allows is an argument out of range to .NET.
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new FaultException(new Fault("PN612", "文件无法写出，请检查路径、权限和磁盘空间。", path));
        }
    }
}
