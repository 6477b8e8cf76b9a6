namespace PublicNotice.Site;

/// <summary>Calls back shortly after the content changed; editors write a file in several steps, which count as one.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(30);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;
    private readonly string _folder;
    private readonly Lock _gathering = new();
    private HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <param name="folder">The content folder.</param>
    /// <param name="changed">Told the full paths that have changed.</param>
    public ContentWatcher(string folder, Action<IReadOnlyCollection<string>> changed)
    {
        _folder = Path.GetFullPath(folder);
        _timer = new Timer(_ => changed(Gathered()));
        _watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, change) => Wait(change.FullPath);
        _watcher.Created += (_, change) => Wait(change.FullPath);
        _watcher.Deleted += (_, change) => Wait(change.FullPath);
        _watcher.Renamed += (_, change) => Wait(change.OldFullPath, change.FullPath);
        // So much at once that some of it was not told: anything may have changed.
        _watcher.Error += (_, _) => Wait(_folder);
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Wait(params ReadOnlySpan<string> paths)
    {
        lock (_gathering)
        {
            foreach (var path in paths)
            {
                _paths.Add(path);
            }
        }

        _timer.Change(Calm, Timeout.InfiniteTimeSpan);
    }

    private HashSet<string> Gathered()
    {
        lock (_gathering)
        {
            var paths = _paths;
            _paths = new(StringComparer.Ordinal);
            return paths;
        }
    }
}
