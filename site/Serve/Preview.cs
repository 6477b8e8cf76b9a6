namespace PublicNotice.Site;

/// <summary>The site as it stands in memory: the last one without a fault, and the faults since.</summary>
internal sealed class Preview(string contentFolder, DateTimeOffset? now, TimeProvider clock)
{
    private readonly Lock _building = new();

    /// <summary>Raised after each build that changed something.</summary>
    public event Action? Changed;

    /// <summary>One object, replaced as a whole: a reader never sees half a site.</summary>
    public PreviewState Current { get; private set; } = new(0, new(StringComparer.Ordinal), [], TimeSpan.Zero);

    public void Rebuild()
    {
        lock (_building)
        {
            var started = clock.GetTimestamp();
            var faults = FaultList.Of(contentFolder);
            var read = SiteReader.Read(contentFolder, null, now ?? clock.GetUtcNow(), faults);
            var files = read is { } site ? SiteRender.Files(site.Site, site.Plan) : Current.Files;
            Current = new PreviewState(Current.Version + 1, files, faults.Sorted(), clock.GetElapsedTime(started));
        }

        Changed?.Invoke();
    }
}

/// <summary>What the preview shows at a moment.</summary>
/// <param name="Version">Grows with every build.</param>
/// <param name="Files">The last site without an error; empty when there was none.</param>
/// <param name="Faults">What the last build found.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record PreviewState(
    int Version, SortedDictionary<string, ReadOnlyMemory<byte>> Files, IReadOnlyList<ContentFault> Faults, TimeSpan Elapsed)
{
    public IEnumerable<string> Errors => Faults.Where(fault => fault.IsError).Select(fault => fault.ToString());

    public string Describe() => Errors.Any()
        ? string.Join('\n', Faults)
        : FormattableString.Invariant($"已更新（{Elapsed.TotalMilliseconds:0} 毫秒），{Files.Count} 个文件，{Faults.Count} 处提醒");
}
