namespace PublicNotice.Site;

/// <summary>
/// The site as it stands in a folder of its own: the last one without a fault, and the faults since. A notice that is
/// saved is shown at once, by itself; then the site is built, and what else has changed with it is shown.
/// </summary>
internal sealed class Preview : IDisposable
{
    private readonly string _content;
    private readonly DateTimeOffset? _now;
    private readonly TimeProvider _clock;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publicnotice-preview-");
    private readonly ReaderWriterLockSlim _standing = new();
    private readonly Lock _saving = new();
    private readonly Lock _building = new();
    private readonly ShownFiles _files;
    private SavedNotices? _saved;
    private int _waiting;
    private bool _isOver;

    public Preview(string contentFolder, DateTimeOffset? now, TimeProvider clock)
    {
        (_content, _now, _clock) = (Path.GetFullPath(contentFolder), now, clock);
        _files = new ShownFiles(Site);
    }

    /// <summary>Raised whenever there is something new to show.</summary>
    public event Action? Changed;

    /// <summary>What was found last.</summary>
    public PreviewState Current { get; private set; } = new(0, [], 0, TimeSpan.Zero);

    private string Site => Path.Combine(_folder.FullName, "site");

    /// <summary>Shows what was saved, and then builds the site without keeping the caller.</summary>
    /// <param name="paths">The full paths that have changed.</param>
    public void Saved(IReadOnlyCollection<string> paths)
    {
        lock (_saving)
        {
            ShowAtOnce(paths);
        }

        // One build waits at most: it sees whatever was saved before it begins.
        if (Interlocked.Exchange(ref _waiting, 1) == 0)
        {
            // Threads of their own: one that builds and one that waits for it would be all that a pool of two has, and nobody
            // would be told of the next save until the pool grows, half a second later.
            _ = Task.Factory.StartNew(Rebuild, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Builds the site.</summary>
    public void Rebuild()
    {
        lock (_building)
        {
            Interlocked.Exchange(ref _waiting, 0);
            if (_isOver)
            {
                return;
            }

            var (begun, isShown) = (_files.Version, false);
            var built = new BuildAftermath();
            built.PutInPlace = put => Change(() =>
            {
                put();
                _files.ShowBuilt(begun, built.Written);
                isShown = true;
            });
            var result = SiteBuild.Run(new SiteBuildOptions { ContentFolder = _content, OutputFolder = Site, Now = _now }, _clock, built);
            Change(() =>
            {
                if (!isShown)
                {
                    _files.ShowBuilt(begun, []);
                }

                Current = new PreviewState(_files.Version, result.Faults, result.Succeeded ? result.Files : Current.Files, result.Elapsed);
                _saved = result.Succeeded && built.Content is not null ? new SavedNotices(_content, built, _now ?? _clock.GetUtcNow()) : _saved;
            });
        }

        Changed?.Invoke();
    }

    /// <summary>A file of the site; null where it has none. Who asks while new files are put in place waits, and never sees half a site.</summary>
    /// <param name="file">Relative to the site's folder.</param>
    public byte[]? Read(string file) => Looked(() => _files.Read(file));

    /// <summary>Which version last changed a file.</summary>
    public int VersionOf(string file) => Looked(() => _files.VersionOf(file));

    public void Dispose()
    {
        lock (_building)
        {
            _isOver = true;
            _folder.Delete(recursive: true);
        }
    }

    private void ShowAtOnce(IReadOnlyCollection<string> paths)
    {
        var (started, faults) = (_clock.GetTimestamp(), FaultList.Of(_content));
        if (_saved?.Make(paths, faults) is not var (names, files))
        {
            return;
        }

        // A fault elsewhere stays until a build has looked, and what stands beside it is not built either.
        IReadOnlyList<ContentFault> all = [.. Current.Faults.Where(fault => !names.Any(name => fault.File.Contains(name, StringComparison.Ordinal))), .. faults.Sorted()];
        Change(() =>
        {
            _files.Show(all.Any(fault => fault.IsError) ? new Dictionary<string, byte[]>() : files);
            Current = new PreviewState(_files.Version, all, Current.Files, _clock.GetElapsedTime(started));
        });
        Changed?.Invoke();
    }

    private void Change(Action change)
    {
        _standing.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _standing.ExitWriteLock();
        }
    }

    private T Looked<T>(Func<T> look)
    {
        _standing.EnterReadLock();
        try
        {
            return look();
        }
        finally
        {
            _standing.ExitReadLock();
        }
    }
}

/// <summary>What the preview shows at a moment.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Faults">What was found last.</param>
/// <param name="Files">How many files the site has.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record PreviewState(int Version, IReadOnlyList<ContentFault> Faults, int Files, TimeSpan Elapsed)
{
    // A large site may have thousands, and every save would send them all.
    private const int MostWarnings = 20;

    public IEnumerable<string> Errors => Faults.Where(fault => fault.IsError).Select(fault => fault.ToString());

    public int WarningCount => Faults.Count(fault => !fault.IsError);

    /// <summary>The first few of them; the terminal's <c>check</c> lists all.</summary>
    public IEnumerable<string> Warnings => Faults.Where(fault => !fault.IsError).Take(MostWarnings).Select(fault => fault.ToString());

    public string Describe() => Errors.Any()
        ? string.Join('\n', Faults)
        : FormattableString.Invariant($"已更新（{Elapsed.TotalMilliseconds:0} 毫秒），{Files} 个文件，{Faults.Count} 处提醒");
}
