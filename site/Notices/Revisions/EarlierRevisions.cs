using System.Globalization;

namespace PublicNotice.Site;

/// <summary>Reads <c>revisions/N.md</c> beside a notice: each the notice.md of its day, head and text.</summary>
internal static class EarlierRevisions
{
    public const string FolderName = "revisions";

    /// <summary>The file of a revision, relative to the notice's folder.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{FolderName}/{number}.md");

    public static IReadOnlyList<SiteNotice> Read(NoticeFolder folder, SiteNotice current, ContentFiles content)
    {
        var earlier = new List<SiteNotice>();
        TellUnused(folder, current.Front.Revision);
        for (var number = 1; number < current.Front.Revision; number++)
        {
            var name = NameOf(number);
            if (!File.Exists(Path.Combine(folder.Folder, name)))
            {
                // What cannot be read is not gone.
                var revisions = folder.Faults.Beside(FolderName);
                ContentListing.Files(Path.Combine(folder.Folder, FolderName), "*.md", revisions);
                if (!revisions.HasErrors)
                {
                    LedgerCheck.EarlierGone(current, number, content.Published, folder.Faults);
                }

                continue;
            }

            if (ReadOne(folder with { Faults = folder.Faults.Beside(name) }, name, number, current.Id, content) is { } notice)
            {
                earlier.Add(notice);
            }
        }

        return earlier;
    }

    // Most of all the revision that was kept before revision was counted up.
    private static void TellUnused(NoticeFolder folder, int revision)
    {
        if (folder.HoldsOnlyText || folder.Faults.HasErrors)
        {
            return;
        }

        var used = Enumerable.Range(1, revision - 1).Select(number => Path.GetFileName(NameOf(number))).ToHashSet(StringComparer.Ordinal);
        var unused = ContentListing.Files(Path.Combine(folder.Folder, FolderName), "*", folder.Faults.Beside(FolderName))
            .Select(path => Path.GetFileName(path)).Where(name => !used.Contains(name) && !StrayFiles.IsOfSystem(name)).ToList();
        if (unused.Count > 0)
        {
            folder.Faults.Warning(CheckCodes.StrayFile, 1, 1,
                $"{FolderName} 里的 {string.Join("、", unused)} 没有发布：本公告是第 {revision} 版，{(revision == 1 ? "还没有以前的版本" : $"以前的版本是 1.md 至 {revision - 1}.md")}；请核对 revision 和文件名。");
        }
    }

    private static SiteNotice? ReadOne(NoticeFolder folder, string name, int number, string id, ContentFiles content)
    {
        if (NoticeReader.ReadFile(folder, Path.Combine(folder.Folder, name), content) is not var (notice, head))
        {
            return null;
        }

        if (notice.Front.Revision != number)
        {
            folder.Faults.Error(FaultCodes.WrongValue, 1, 1, $"文件名是第 {number} 版，但其中的 revision 是 {notice.Front.Revision}；请核对。");
        }

        notice = notice with { Id = id };
        LedgerCheck.Earlier(notice, content.Published, folder.Faults);
        new TextCheck(content).Earlier(notice, head, folder.Faults);
        return notice;
    }
}
