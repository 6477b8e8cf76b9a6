using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>
/// The notices as the site published them: reads <c>notices.json</c>, and again when a newer build has replaced it.
/// </summary>
internal sealed class PublishedNotices(string siteFolder)
{
    private readonly string _file = Path.Combine(siteFolder, NoticeIndex.FileName);
    private readonly Lock _lock = new();
    private volatile Snapshot _snapshot = new(default, new NoticeIndex("", []));

    public NoticeIndex Index => Current().Index;

    /// <summary>All published notices, newest first.</summary>
    public IReadOnlyList<PublishedNotice> All => Index.Notices;

    /// <summary>One notice; null when none has the id.</summary>
    public PublishedNotice? Find(string id) => All.FirstOrDefault(notice => notice.Id == id);

    /// <summary>The paragraphs of an item as the site shows them.</summary>
    public string TextOf(PublishedNotice notice, PublishedItem item)
    {
        var file = Path.Join(siteFolder, notice.Path, NoticeIndex.TextFileName);
        return item.FirstLine == 0 || !File.Exists(file)
            ? ""
            : string.Join('\n', File.ReadLines(file).Skip(item.FirstLine - 1).Take(item.LastLine - item.FirstLine + 1).Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    /// <summary>All notices with the texts of their items, for those who learn from them.</summary>
    public NoticeIndex WithTexts() => Index with
    {
        Notices = [.. All.Select(notice => notice with { Items = [.. notice.Items.Select(item => item with { Text = TextOf(notice, item) })] })],
    };

    private Snapshot Current()
    {
        var written = File.GetLastWriteTimeUtc(_file);
        if (written == _snapshot.Written)
        {
            return _snapshot;
        }

        lock (_lock)
        {
            return written == _snapshot.Written
                ? _snapshot
                : _snapshot = new Snapshot(written, NoticeIndex.Parse(File.ReadAllText(_file)));
        }
    }

    private sealed record Snapshot(DateTime Written, NoticeIndex Index);
}
