namespace PublicNotice.Site;

/// <summary>The site as it stands in a folder of its own: the last one without a fault, and the faults since.</summary>
internal sealed class Preview(string contentFolder, DateTimeOffset? now, TimeProvider clock) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publicnotice-preview-");
    private readonly ReaderWriterLockSlim _standing = new();

    /// <summary>Raised after each build.</summary>
    public event Action? Changed;

    /// <summary>What the last build found.</summary>
    public PreviewState Current { get; private set; } = new(0, [], 0, TimeSpan.Zero);

    private string Site => Path.Combine(_folder.FullName, "site");

    public void Rebuild()
    {
        _standing.EnterWriteLock();
        try
        {
            var result = SiteBuild.Run(new SiteBuildOptions { ContentFolder = contentFolder, OutputFolder = Site, Now = now }, clock);
            Current = new PreviewState(Current.Version + 1, result.Faults, result.Succeeded ? result.Files : Current.Files, result.Elapsed);
        }
        finally
        {
            _standing.ExitWriteLock();
        }

        Changed?.Invoke();
    }

    /// <summary>A file of the site; null where it has none. Who asks while it is built waits, and never sees half a site.</summary>
    /// <param name="file">Relative to the site's folder.</param>
    public byte[]? Read(string file)
    {
        var path = Path.GetFullPath(Path.Join(Site, file));
        _standing.EnterReadLock();
        try
        {
            return path.StartsWith(Site + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        finally
        {
            _standing.ExitReadLock();
        }
    }

    public void Dispose()
    {
        _standing.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What the preview shows at a moment.</summary>
/// <param name="Version">Grows with every build.</param>
/// <param name="Faults">What the last build found.</param>
/// <param name="Files">How many files the site has.</param>
/// <param name="Elapsed">How long the last build took.</param>
internal sealed record PreviewState(int Version, IReadOnlyList<ContentFault> Faults, int Files, TimeSpan Elapsed)
{
    public IEnumerable<string> Errors => Faults.Where(fault => fault.IsError).Select(fault => fault.ToString());

    public string Describe() => Errors.Any()
        ? string.Join('\n', Faults)
        : FormattableString.Invariant($"已更新（{Elapsed.TotalMilliseconds:0} 毫秒），{Files} 个文件，{Faults.Count} 处提醒");
}
