using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// Reads the content, checks it and writes the site: notice after notice, newest first, none held longer than its
/// neighbour's page needs it, and then what is about all of them.
/// </summary>
internal sealed class SiteMaker
{
    private const int Many = 1000;

    private readonly string _folder;
    private readonly FaultList _faults;
    private readonly bool _isUsable;
    private readonly bool _isAnyKnown;
    private readonly PublicAnswers _answers;
    private readonly PackedWriter _key = new();
    private SearchFiles? _index;

    /// <summary>Reads what is not a notice, and finds the notices.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="memory">What the last build left; null where everything is to be read.</param>
    /// <param name="now">The instant: what is to be published later is checked, and is in no page, list or file (incident T11).</param>
    /// <param name="faults">Takes every fault.</param>
    /// <param name="answers">The desk's export; null for a site without a desk.</param>
    public SiteMaker(string content, BuildMemory? memory, DateTimeOffset now, FaultList faults, string? answers = null)
    {
        (_folder, _faults) = (content, faults);
        var files = ContentFiles.Read(content, faults);
        // With broken settings the notices are still read, so that one run shows all there is to mend.
        (Content, _isUsable) = (files ?? ContentFiles.Placeholder(content), files is not null);
        var found = NoticeInput.FindAll(content, Content, memory, faults).ToLookup(notice => notice.PublishedAt > now);
        Notices = [.. found[false]];
        NextDue = CheckLater(found[true]);
        _isAnyKnown = memory is not null;
        _answers = AnswersFile.Read(answers, faults);
        Pages = StaticPageReader.ReadAll(content, Content, faults);
        // A notice that moved keeps its id, which its folder no longer shows.
        LedgerCheck.Gone(Notices.SelectMany(notice => new[] { notice.Folder.Id, notice.Id }), Content.Published, faults);
        foreach (var fault in found.SelectMany(notices => notices).SelectMany(notice => notice.Remembered.Faults))
        {
            faults.Add(fault);
        }
    }

    public ContentFiles Content { get; }

    /// <summary>The notices: by path at first, in the order of the list when the site is written.</summary>
    public IReadOnlyList<NoticeInput> Notices { get; private set; }

    public IReadOnlyList<StaticPage> Pages { get; }

    /// <summary>The notices as lists know them, in the same order.</summary>
    public IReadOnlyList<ListedNotice> Listed { get; private set; } = [];

    /// <summary>The notices that have an error, so that nothing is made of them.</summary>
    public IReadOnlyList<NoticeFolder> Unread { get; private set; } = [];

    /// <summary>Whether the settings could be read, without which there is no page.</summary>
    public bool IsUsable => _isUsable;

    /// <summary>When the next notice is to be published; null when none waits.</summary>
    public DateTimeOffset? NextDue { get; }

    /// <summary>Whether every notice is as the last build read it, and none is missing.</summary>
    public bool IsAllKnown(BuildMemory memory) => Notices.Count == memory.Notices.Count && Notices.All(notice => notice.IsKnown) && !_faults.HasErrors;

    /// <summary>Whether pages are made although there is an error somewhere: not to publish them, but to look at them too.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Writes the site. After an error the rest is read for its own errors only, and the site counts for nothing.</summary>
    /// <param name="baseUrl">Scheme and host for full addresses; null means those of site.yml.</param>
    /// <param name="now">The instant that states are computed from.</param>
    /// <param name="search">Whether the search index is made.</param>
    /// <param name="output">Takes the files.</param>
    /// <param name="details">Takes what only some pages need of a notice; null keeps it in memory.</param>
    public void Write(string? baseUrl, DateTimeOffset now, bool search, SiteOutput output, PackedFile? details)
    {
        var shell = new SiteShell(Content, _folder, now, baseUrl) { Answers = _answers };
        Notices = [.. Notices.OrderByDescending(notice => notice.PublishedAt).ThenBy(notice => notice.Id, StringComparer.Ordinal)];
        _index = search ? new SearchFiles(output) : null;
        Listed = WriteNotices(shell, output, details);
        Unread = [.. Notices.Where(notice => notice.Listed(Content, _faults) is null).Select(notice => notice.Folder)];
        MovedNotices.Check(Listed, _faults);
        TellLaterRevisions(Listed, now);
        if (MakesPages)
        {
            var site = new SiteModel(shell, Listed, Pages);
            WriteIndex(site);
            YearPages.Write(site, output);
            SitePages.Write(site, output);
            LinkCheck.Run(site, output, _faults, Unread);
        }
    }

    private bool MakesPages => _isUsable && (GoesOn || !_faults.HasErrors);

    // Its faults are told today, and the time of the first one is the answer.
    private DateTimeOffset? CheckLater(IEnumerable<NoticeInput> later)
    {
        var next = default(DateTimeOffset?);
        foreach (var notice in later)
        {
            notice.Listed(Content, _faults);
            notice.Forget(null);
            notice.Folder.Faults.Warning(
                FaultCodes.NotYetDue, 1, 1, $"公告定于 {ShanghaiTime.Display(notice.PublishedAt)} 发布，到时才会出现在网站上。要提前预览或检查，用 --now 指定那时的时间。");
            next = next is { } earlier && earlier <= notice.PublishedAt ? earlier : notice.PublishedAt;
        }

        return next;
    }

    /// <summary>Says which corrections are dated later than now: they are on the site already, with a date that has not come.</summary>
    public void TellLaterRevisions(IEnumerable<ListedNotice> listed, DateTimeOffset now)
    {
        foreach (var notice in listed.Where(notice => notice.ChangedAt > now))
        {
            _faults.In(notice.File).Warning(
                FaultCodes.LaterRevision, 1, 1, $"更正时间 revisedAt 是 {ShanghaiTime.Display(notice.ChangedAt)}，还没有到，而更正现在就会发布，不会等到那时；请改成实际的时间，或到时再放入更正。");
        }
    }

    private void WriteIndex(SiteModel site)
    {
        _index?.Write(site);
        _index = null;
        if (!_isAnyKnown && Listed.Count > Many)
        {
            // What the segments were sorted in is some forty megabytes, which nobody would ask back before the build is over.
            GC.Collect();
        }
    }

    private List<ListedNotice> WriteNotices(SiteShell shell, SiteOutput output, PackedFile? details)
    {
        var (listed, files, newer) = (new List<ListedNotice>(Notices.Count), new NoticeFiles(shell), default(ListedNotice));
        for (var i = 0; i < Notices.Count; i++)
        {
            var own = Notices[i].Listed(Content, _faults);
            var older = i + 1 < Notices.Count ? Notices[i + 1].Listed(Content, _faults) : null;
            if (own is not null)
            {
                listed.Add(own);
                if (MakesPages)
                {
                    if (!_isAnyKnown && _index is not null && Notices[i].Whole(Content) is { } whole)
                    {
                        _index.Gather(own, whole.Text);
                    }

                    WriteNotice(Notices[i], own, new Neighbours(Neighbour.Of(newer), Neighbour.Of(older)), files, output);
                }
            }

            Notices[i].Forget(details);
            newer = own;
        }

        return listed;
    }

    private void WriteNotice(NoticeInput input, ListedNotice own, Neighbours neighbours, NoticeFiles files, SiteOutput output)
    {
        _key.Clear();
        input.Remembered.PackKey(_key);
        _key.Digest(_answers.DigestOf(own.Id));
        foreach (var neighbour in (ReadOnlySpan<Neighbour?>)[neighbours.Newer, neighbours.Older])
        {
            _key.TextOrNull(neighbour?.Path);
            _key.TextOrNull(neighbour?.Title);
        }

        var key = Digest.Of(_key.Written);
        if (output.Begins(NoticeFiles.PartPrefix + own.Path, key) && input.Whole(Content) is { } notice)
        {
            files.Write(notice, neighbours, output);
        }
    }
}
