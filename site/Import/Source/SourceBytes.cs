using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads a file whole, or says why not.</summary>
internal static class SourceBytes
{
    public static byte[]? Read(string path, long maxBytes, ImportNotes notes)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true } info && info.Length > maxBytes)
            {
                notes.Error(ImportCodes.TooBig, $"文件有 {info.Length / 1024 / 1024} MB，超过 {maxBytes / 1024 / 1024} MB 的上限；请压缩其中的图片，或把它们作为附件。");
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            notes.Error(DiagnosticCode.FileUnreadable, "找不到这个文件；请核对路径和文件名，含空格的要加引号。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notes.Error(DiagnosticCode.FileUnreadable, Directory.Exists(path) ? "这是文件夹，请写出其中的文件名。" : "无法读取这个文件；请检查读取权限，并确认它没有被其他程序占用。");
        }

        return null;
    }
}
