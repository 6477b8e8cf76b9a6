namespace PublicNotice.Site;

/// <summary>
/// Reads the content, checks it and writes the site: notice after notice, newest first, none held longer than its
/// neighbour's page needs it, and then what is about all of them.
/// </summary>
internal sealed class SiteMaker
{
    private readonly string _folder;
    private readonly FaultList _faults;
    private readonly bool _isUsable;
    private readonly bool _isAnyKnown;
    private readonly PublicAnswers _answers;
    private readonly PackedWriter _key = new();

    /// <summary>Reads what is not a notice, and finds the notices.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="memory">What the last build left; null where everything is to be read.</param>
    /// <param name="faults">Takes every fault.</param>
    /// <param name="answers">The desk's export; null for a site without a desk.</param>
    public SiteMaker(string content, BuildMemory? memory, FaultList faults, string? answers = null)
    {
        (_folder, _faults) = (content, faults);
        var files = ContentFiles.Read(content, faults);
        // With broken settings the notices are still read, so that one run shows all there is to mend.
        (Content, _isUsable) = (files ?? ContentFiles.Placeholder(content), files is not null);
        Notices = NoticeInput.FindAll(content, Content, memory, faults);
        _isAnyKnown = memory is not null;
        _answers = AnswersFile.Read(answers, faults);
        Pages = StaticPageReader.ReadAll(content, Content, faults);
        // A notice that moved keeps its id, which its folder no longer shows.
        LedgerCheck.Gone(Notices.SelectMany(notice => new[] { notice.Folder.Id, notice.Id }), Content.Published, faults);
        foreach (var fault in Notices.SelectMany(notice => notice.Remembered.Faults))
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

    /// <summary>Whether every notice is as the last build read it, and none is missing.</summary>
    public bool IsAllKnown(BuildMemory memory) => Notices.Count == memory.Notices.Count && Notices.All(notice => notice.IsKnown) && !_faults.HasErrors;

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
        var index = search ? new SearchFiles(output) : null;
        Listed = WriteNotices(shell, index, output, details);
        MovedNotices.Check(Listed, _faults);
        if (_isUsable && !_faults.HasErrors)
        {
            var site = new SiteModel(shell, Listed, Pages);
            YearPages.Write(site, output);
            index?.Write(site);
            SitePages.Write(site, output);
            LinkCheck.Run(site, output, _faults);
        }
    }

    private List<ListedNotice> WriteNotices(SiteShell shell, SearchFiles? index, SiteOutput output, PackedFile? details)
    {
        var (listed, files, newer) = (new List<ListedNotice>(Notices.Count), new NoticeFiles(shell), default(ListedNotice));
        for (var i = 0; i < Notices.Count; i++)
        {
            var own = Notices[i].Listed(Content, _faults);
            var older = i + 1 < Notices.Count ? Notices[i + 1].Listed(Content, _faults) : null;
            if (own is not null)
            {
                listed.Add(own);
                if (_isUsable && !_faults.HasErrors)
                {
                    if (!_isAnyKnown && index is not null && Notices[i].Whole(Content) is { } whole)
                    {
                        index.Gather(own, whole.Text);
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
