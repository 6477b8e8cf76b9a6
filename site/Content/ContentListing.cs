using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Lists what lies in a folder of the content, in the order of names. A folder that is not there holds nothing; one that may not be read is a fault.</summary>
internal static class ContentListing
{
    public static string[] Files(string folder, string pattern, FileFaults faults) => List(folder, faults, () => Directory.GetFiles(folder, pattern));

    public static string[] Folders(string folder, FileFaults faults) => List(folder, faults, () => Directory.GetDirectories(folder));

    private static string[] List(string folder, FileFaults faults, Func<string[]> read)
    {
        try
        {
            return Directory.Exists(folder) ? [.. read().Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Error(DiagnosticCode.FileUnreadable, 1, 1, "这个文件夹打不开，里面的文件没有读到；请给予读取权限后再试。");
            return [];
        }
    }
}
