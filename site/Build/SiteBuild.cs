namespace PublicNotice.Site;

/// <summary>read → check → plan → render → write. The same input gives the same bytes.</summary>
public static class SiteBuild
{
    /// <summary>Builds a site. The old output stays whole until the new one is, and stays when there is a fault.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="clock">Asked once, for states and for the elapsed time.</param>
    public static SiteBuildResult Run(SiteBuildOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var started = clock.GetTimestamp();
        var faults = FaultList.Of(options.ContentFolder);
        var content = Path.GetFullPath(options.ContentFolder);
        if (SiteReader.Read(content, options.BaseUrl?.TrimEnd('/'), options.Now ?? clock.GetUtcNow(), faults) is not { } read)
        {
            return new SiteBuildResult(Open(content, faults), options.Output, 0, 0, 0, false, clock.GetElapsedTime(started));
        }

        var files = SiteRender.Files(read.Plan);
        var written = OutputFolder.Publish(options.Output, files, options.Clean, faults);
        if (options.Record && !faults.HasErrors)
        {
            LedgerFile.Write(content, read.Site.Content.Published.With(read.Site.Notices), faults);
        }

        return new SiteBuildResult(
            Open(content, faults), options.Output, read.Site.Notices.Count, read.Plan.Pages.Count, files.Count, written, clock.GetElapsedTime(started));
    }

    // What an editor looked at and accepted is not said again.
    private static IReadOnlyList<ContentFault> Open(string content, FaultList faults) =>
        BaselineFile.Read(content, faults).Part(faults.Sorted(), new FaultPlaces(content)).Open;
}
