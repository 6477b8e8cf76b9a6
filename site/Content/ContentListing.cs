using System.IO.Enumeration;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Lists what lies in a folder of the content, in the order of names. A folder that is not there holds nothing; one that may not be read is a fault.</summary>
internal static class ContentListing
{
    // As Directory.GetDirectories does: hidden folders too, and no silence about what may not be opened.
    private static readonly EnumerationOptions Every = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static string[] Files(string folder, string pattern, FileFaults faults) => List(folder, faults, () => Directory.GetFiles(folder, pattern));

    /// <param name="folder">The folder.</param>
    /// <param name="faults">Takes its faults.</param>
    /// <param name="strays">Takes the names of Markdown files beside the folders, in no order; null for who does not ask.</param>
    public static string[] Folders(string folder, FileFaults faults, List<string>? strays = null) => List(folder, faults, () =>
    {
        var folders = new List<string>();
        foreach (var (path, isFolder) in new FileSystemEnumerable<(string Path, bool IsFolder)>(folder, (ref entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory), Every)
        {
            ShouldIncludePredicate = (ref entry) => entry.IsDirectory || (strays is not null && entry.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)),
        })
        {
            if (isFolder)
            {
                folders.Add(path);
            }
            else
            {
                strays!.Add(Path.GetFileName(path));
            }
        }

        return [.. folders];
    });

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
