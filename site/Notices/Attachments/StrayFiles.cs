using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>Files that lie in a notice's folder and are none of its attachments: what systems, Word and editors leave behind.</summary>
internal static partial class StrayFiles
{
    // Whoever looks at the folder does not even see these.
    private static readonly string[] System = ["thumbs.db", "ehthumbs.db", "desktop.ini"];

    // A copy is known by its extension or by what Windows appends to a name, never by a word in it: 副本 may be what the public is to read.
    private static readonly string[] Endings =
        [".md", ".markdown", ".bak", ".old", ".orig", ".tmp", ".temp", ".swp", ".wbk", ".asd", ".lnk", ".part", ".crdownload", "~"];

    /// <summary>Whether nobody can have meant to publish it: its name starts with a dot or with Word's mark of an open file, or the system made it.</summary>
    public static bool IsOfSystem(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || System.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a draft, a copy or a download that was cut off, which somebody may have taken for an attachment.</summary>
    public static bool IsLeftover(string name) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || CopyByWindows().IsMatch(Path.GetFileNameWithoutExtension(name));

    /// <summary>Names those that are not published.</summary>
    public static void Tell(IReadOnlyList<string> names, FileFaults faults)
    {
        if (names.Count > 0)
        {
            faults.Warning(CheckCodes.StrayFile, 1, 1,
                $"公告文件夹里的 {string.Join("、", names)} 像是草稿、备份、副本或临时文件，没有发布；请移走，确实要公布的请改名，并换成公众能打开的格式（例如 .pdf、.docx）。");
        }
    }

    /// <summary>Names the folders whose files are not published.</summary>
    public static void TellFolders(IReadOnlyList<string> names, FileFaults faults)
    {
        if (names.Count > 0)
        {
            faults.Warning(CheckCodes.StrayFile, 1, 1,
                $"公告文件夹里的子文件夹 {string.Join("、", names)} 没有发布；要公布的附件请直接放在公告文件夹里，其余的请移走。");
        }
    }

    // 附件 - 副本, 附件 - 副本 (2); beside it lies what was copied.
    [GeneratedRegex(@" - (副本|複製|Copy)( ?[(（][0-9]+[)）])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex CopyByWindows();
}
