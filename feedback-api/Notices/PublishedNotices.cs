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
