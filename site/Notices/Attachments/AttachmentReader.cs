using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads the files beside a notice, which are published with it.</summary>
internal static class AttachmentReader
{
    // Names that the page itself takes.
    private static readonly string[] Taken = ["index.html", SiteFiles.NoticeText, SiteFiles.NoticeRecord, SiteFiles.NoticePeriod, EarlierRevisions.FolderName];

    public static IReadOnlyList<Attachment> ReadAll(NoticeFolder folder)
    {
        if (folder.HoldsOnlyText)
        {
            return [];
        }

        var names = Directory.GetFiles(folder.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .Where(name => name is not NoticeFolder.FileName && !StrayFiles.IsOfSystem(name)).ToLookup(StrayFiles.IsLeftover);
        StrayFiles.Tell([.. names[true]], folder.Faults);
        StrayFiles.TellFolders(
            [.. ContentListing.Folders(folder.Folder, folder.Faults).Select(path => Path.GetFileName(path)).Where(name => name is not EarlierRevisions.FolderName && !StrayFiles.IsOfSystem(name))],
            folder.Faults);
        var attachments = names[false].Select(name => Read(Path.Combine(folder.Folder, name), folder.Faults)).OfType<Attachment>().ToList();
        AttachmentReview.Run(attachments, folder.Faults);
        return attachments;
    }

    private static Attachment? Read(string path, FileFaults faults)
    {
        var name = Path.GetFileName(path);
        if (Taken.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            faults.Error(FaultCodes.WrongFolderName, 1, 1, $"附件不能叫 {name}，这个名字留给页面本身；请改名。");
            return null;
        }

        if (name.Any(char.IsControl))
        {
            var shown = string.Concat(name.Select(character => char.IsControl(character) ? '\uFFFD' : character));
            faults.Error(FaultCodes.WrongFolderName, 1, 1, $"附件“{shown}”的名字里有换行等看不见的字符，不能用作网址；请改名。");
            return null;
        }

        try
        {
            // A pipe has no length either, and whoever reads it waits for ever.
            if (new FileInfo(path).Length == 0)
            {
                faults.Error(CheckCodes.EmptyAttachment, 1, 1, $"附件 {name} 是空文件，公众打不开；请换成完整的文件或删去。");
                return null;
            }

            return new Attachment(name, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Error(DiagnosticCode.FileUnreadable, 1, 1, $"附件 {name} 打不开，可能没有读取权限，或被其他程序占用；请给予读取权限，或关闭使用它的程序后再试。");
            return null;
        }
    }
}
