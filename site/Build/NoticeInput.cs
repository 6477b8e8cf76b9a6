namespace PublicNotice.Site;

/// <summary>A notice on its way into the site: known from the last build, or read when its turn comes.</summary>
internal sealed class NoticeInput
{
    private readonly BuildMemory? _memory;
    private readonly int _place;
    private readonly DateTimeOffset _publishedAt;
    private ListedNotice? _listed;
    private SiteNotice? _notice;
    private bool _isRead;

    private NoticeInput(NoticeFolder folder, BuildMemory memory, int place)
    {
        (Folder, _memory, _place, _isRead) = (folder, memory, place, true);
        Remembered = memory.Notices[place];
    }

    private NoticeInput(NoticeFolder folder, ContentFiles content)
    {
        // Before anything is read: what changes later shows then.
        var stamps = NoticeStamps.Of(folder.Folder);
        Folder = folder with { HoldsOnlyText = stamps.Files is [_, (NoticeFolder.FileName, _)] };
        var (publishedAt, id) = PublicationOrder.Of(folder);
        _publishedAt = publishedAt;
        Remembered = new RememberedNotice(folder.Name, id, stamps, content.Published.DigestOf(id), []);
    }

    public NoticeFolder Folder { get; }

    /// <summary>What the next build should know of it.</summary>
    public RememberedNotice Remembered { get; private set; }

    public string Id => Remembered.Id;

    /// <summary>Whether it is as the last build read it.</summary>
    public bool IsKnown => _memory is not null;

    public DateTimeOffset PublishedAt => _memory is null ? _publishedAt : _memory.Listed[_place].PublishedAt;

    /// <summary>All notices of the content.</summary>
    public static IReadOnlyList<NoticeInput> FindAll(string contentFolder, ContentFiles content, BuildMemory? memory, FaultList faults)
    {
        var places = new Dictionary<string, int>(memory?.Notices.Count ?? 0, StringComparer.Ordinal);
        for (var i = 0; i < memory?.Notices.Count; i++)
        {
            places.Add(memory.Notices[i].Folder, i);
        }

        using var notices = new StampedFolder(Path.Combine(contentFolder, NoticeFolder.Root));
        var known = new HashSet<string>(places.Count, StringComparer.Ordinal);
        return [.. NoticeFolder.FindAll(contentFolder, faults, IsKnown).Select(folder =>
            known.Contains(folder.Name) ? new NoticeInput(folder, memory!, places[folder.Name]) : new NoticeInput(folder, content))];

        bool IsKnown(string folder) => places.TryGetValue(folder, out var place) && IsSame(memory!.Notices[place]) && known.Add(folder);

        bool IsSame(RememberedNotice before) => before.Published == content.Published.DigestOf(before.Id) && before.Stamps.AreSame(notices, before.Folder);
    }

    /// <summary>The notice as lists know it; null where it has an error. What is wrong with it is reported when it is read.</summary>
    /// <param name="content">What is not a notice.</param>
    /// <param name="faults">Takes every fault.</param>
    public ListedNotice? Listed(ContentFiles content, FaultList faults)
    {
        if (!_isRead)
        {
            var before = faults.Count;
            _isRead = true;
            _notice = NoticeReader.Read(Folder, content);
            _listed = _notice is null ? null : ListedNotice.Of(Folder, _notice);
            Remembered = Remembered with { Faults = faults.From(before) };
        }

        return _listed ??= _memory?.Listed[_place];
    }

    /// <summary>The whole notice, for as long as it is not forgotten.</summary>
    public SiteNotice? Whole(ContentFiles content) => _notice ??= NoticeReader.Read(Folder, content);

    /// <summary>Lets the notice go.</summary>
    /// <param name="details">Where what only some pages need of it goes; null keeps it.</param>
    public void Forget(PackedFile? details)
    {
        if (details is not null)
        {
            _listed?.MoveTo(details);
        }

        _notice = null;
    }
}
