namespace PublicNotice.Site;

/// <summary>Calls back shortly after the content changed; editors write a file in several steps, which count as one.</summary>
internal sealed class ContentWatcher : IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(30);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;

    public ContentWatcher(string folder, Action changed)
    {
        _timer = new Timer(_ => changed());
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Wait();
        _watcher.Created += (_, _) => Wait();
        _watcher.Deleted += (_, _) => Wait();
        _watcher.Renamed += (_, _) => Wait();
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Wait() => _timer.Change(Calm, Timeout.InfiniteTimeSpan);
}
