using System.Text;

namespace PublicNotice.Analytics;

/// <summary>Writes a file whole or not at all: to a sibling first, onto the disk, then renamed.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public static void Write(string path, byte[] bytes)
    {
        var sibling = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(sibling, FileMode.CreateNew))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(sibling, path, overwrite: true);
        }
        finally
        {
            File.Delete(sibling);
        }
    }

    /// <summary>Writes a model and what belongs to it, in this order, into a folder that is made where it is missing.</summary>
    /// <exception cref="FaultException">A file cannot be written.</exception>
    public static void WriteAll(string path, params (string Suffix, byte[] Bytes)[] files)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            foreach (var (suffix, bytes) in files)
            {
                Write(path + suffix, bytes);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("PN612", "文件无法写出，请检查路径、权限和磁盘空间。", path));
        }
    }
}
