using System.Globalization;

namespace PublicNotice.Site;

/// <summary>Reads <c>revisions/N.md</c> beside a notice: each the notice.md of its day, head and text.</summary>
internal static class EarlierRevisions
{
    public const string FolderName = "revisions";

    public static IReadOnlyList<SiteNotice> Read(NoticeFolder folder, SiteNotice current, ContentFiles content)
    {
        var earlier = new List<SiteNotice>();
        for (var number = 1; number < current.Front.Revision; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{FolderName}/{number}.md");
            if (!File.Exists(Path.Combine(folder.Folder, name)))
            {
                folder.Faults.Warning(FaultCodes.MissingRevision, 1, 1,
                    $"本公告是第 {current.Front.Revision} 版，但没有保存第 {number} 版；请把当时的 {NoticeFolder.FileName} 存为 {name}，否则公众看不到更正了什么。");
                continue;
            }

            if (ReadOne(folder with { Faults = folder.Faults.Beside(name) }, name, number, current.Id, content) is { } notice)
            {
                earlier.Add(notice);
            }
        }

        return earlier;
    }

    private static SiteNotice? ReadOne(NoticeFolder folder, string name, int number, string id, ContentFiles content)
    {
        if (NoticeReader.ReadFile(folder, Path.Combine(folder.Folder, name), content) is not var (notice, _))
        {
            return null;
        }

        if (notice.Front.Revision != number)
        {
            folder.Faults.Error(FaultCodes.WrongValue, 1, 1, $"文件名是第 {number} 版，但其中的 revision 是 {notice.Front.Revision}；请核对。");
        }

        return notice with { Id = id };
    }
}
