using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>A notice as it lies in the content folder: <c>notices/YYYY/slug/notice.md</c> and its attachments.</summary>
/// <param name="Year">The year's folder.</param>
/// <param name="Slug">The folder's name, which is the notice's own for ever.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Faults">Where its faults go.</param>
internal sealed partial record NoticeFolder(int Year, string Slug, string Folder, FileFaults Faults)
{
    public const string FileName = "notice.md";
    public const string Root = "notices";

    public string File => System.IO.Path.Combine(Folder, FileName);

    /// <summary>Whether somebody has looked and there is nothing in it but the text.</summary>
    public bool HoldsOnlyText { get; init; }

    public string Path => string.Create(CultureInfo.InvariantCulture, $"/{Root}/{Year:0000}/{Slug}/");

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Slug}");

    /// <summary>The folder below the notices, e.g. 2023/xuncha-zhenggai.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{Slug}");

    /// <summary>All notices by path, so that the order of the disk never shows.</summary>
    /// <param name="contentFolder">The content folder.</param>
    /// <param name="faults">Takes every fault.</param>
    /// <param name="isKnown">Told a folder's name: whether it is as the last build saw it, so that its file is there.</param>
    public static IReadOnlyList<NoticeFolder> FindAll(string contentFolder, FaultList faults, Predicate<string>? isKnown = null)
    {
        var found = new List<NoticeFolder>();
        foreach (var yearFolder in FoldersAlone(System.IO.Path.Combine(contentFolder, Root), faults.In(Root)))
        {
            foreach (var folder in FoldersAlone(yearFolder, faults.In($"{Root}/{System.IO.Path.GetFileName(yearFolder)}")))
            {
                if (Find(yearFolder, folder, faults, isKnown) is { } notice)
                {
                    found.Add(notice);
                }
            }
        }

        RefuseDuplicates(found);
        return found;
    }

    /// <summary>The folders of all notices, for who looks for a name that is not taken.</summary>
    public static IEnumerable<string> Folders(string root)
    {
        var unheard = new FaultList().In(Root);
        return ContentListing.Folders(root, unheard).SelectMany(year => ContentListing.Folders(year, unheard));
    }

    // A text beside the folders is no notice, though somebody may have meant it to be one.
    private static string[] FoldersAlone(string folder, FileFaults faults)
    {
        var strays = new List<string>();
        var folders = ContentListing.Folders(folder, faults, strays);
        if (strays.Count > 0)
        {
            faults.Warning(CheckCodes.StrayFile, 1, 1,
                $"这里的 {string.Join("、", strays.Order(StringComparer.Ordinal))} 没有发布；每篇公告要有自己的文件夹，放成 {Root}/四位年份/名字/{FileName}。");
        }

        return folders;
    }

    private static NoticeFolder? Find(string yearFolder, string folder, FaultList faults, Predicate<string>? isKnown)
    {
        var (year, slug) = (System.IO.Path.GetFileName(yearFolder), System.IO.Path.GetFileName(folder));
        var file = faults.In($"{Root}/{year}/{slug}/{FileName}");
        if (!YearName().IsMatch(year) || !SlugName().IsMatch(slug) || slug == "page")
        {
            file.Error(FaultCodes.WrongFolderName, 1, 1,
                $"文件夹 {year}/{slug} 的名字不能用作网址：应是“四位年份/小写字母、数字和连字符”，例如 2026/nongcun-gongshi。");
            return null;
        }

        var notice = new NoticeFolder(int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture), slug, folder, file);
        if (isKnown?.Invoke(notice.Name) is true || System.IO.File.Exists(notice.File))
        {
            return notice;
        }

        ContentListing.Files(folder, FileName, file);
        if (!file.HasErrors)
        {
            file.Error(FaultCodes.MissingFile, 1, 1, $"公告文件夹里没有 {FileName}；请补上，或删除这个文件夹。");
        }

        return null;
    }

    // The slug is how people name a notice when they talk of it, so it is used once, whatever the year.
    private static void RefuseDuplicates(List<NoticeFolder> found)
    {
        var first = new Dictionary<string, NoticeFolder>(StringComparer.OrdinalIgnoreCase);
        foreach (var notice in found.Where(notice => !first.TryAdd(notice.Slug, notice)))
        {
            notice.Faults.Error(FaultCodes.DuplicateSlug, 1, 1,
                $"文件夹名 {notice.Slug} 与 {Root}/{first[notice.Slug].Year}/{first[notice.Slug].Slug} 重复；请换一个，例如加上年份。");
        }
    }

    [GeneratedRegex(@"^[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearName();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugName();
}
