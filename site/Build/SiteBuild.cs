namespace PublicNotice.Site;

/// <summary>
/// Reads, checks and writes a site: only what has changed since the last build, and always the same bytes as if all of it
/// were made anew. docs/adr/0008-builds-remember.md says how.
/// </summary>
public static class SiteBuild
{
    /// <summary>The file of a site that changes whenever any other does, and after all others: the list of them.</summary>
    public const string LastFile = "files.json";

    /// <summary>Builds a site. The old output stays whole until the new one is, and stays when there is a fault.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="clock">Asked once, for states and for the elapsed time.</param>
    public static SiteBuildResult Run(SiteBuildOptions options, TimeProvider clock) => Run(options, clock, new BuildAftermath());

    /// <inheritdoc cref="Run(SiteBuildOptions, TimeProvider)"/>
    internal static SiteBuildResult Run(SiteBuildOptions options, TimeProvider clock, BuildAftermath aftermath)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var (started, now) = (clock.GetTimestamp(), options.Now ?? clock.GetUtcNow());
        var (content, faults) = (Path.GetFullPath(options.ContentFolder), FaultList.Of(options.ContentFolder));
        var built = Guarded(options, content, now, faults, aftermath);
        return new SiteBuildResult(
            Open(content, faults), options.Output, built.Notices, built.Pages, built.Files, built.IsWritten, clock.GetElapsedTime(started)) { NextDue = built.NextDue };
    }

    private static BuiltSite Guarded(SiteBuildOptions options, string content, DateTimeOffset now, FaultList faults, BuildAftermath aftermath)
    {
        var output = faults.At(options.Output);
        try
        {
            if (IsMisplaced(options.Output, content))
            {
                output.Error(FaultCodes.OutputNotOurs, 1, 1, "输出文件夹不能是根目录，也不能与内容文件夹互相包含；请用 --output 换一个文件夹。");
                return default;
            }

            if (!SiteMarker.IsOurs(options.Output))
            {
                output.Error(FaultCodes.OutputNotOurs, 1, 1, "输出文件夹里有不是本程序生成的文件；为免误删，请换一个空文件夹。");
                return default;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(options.Output)!);
            using var claim = OutputClaim.Take(options.Output);
            if (claim is null)
            {
                output.Error(FaultCodes.OutputBusy, 1, 1, "另一个构建正在写这个文件夹；请等它结束后再试。原有网站没有改动。");
                return default;
            }

            var isRecovered = SitePublication.Recover(claim);
            var built = new IncrementalBuild(options, content, now, claim, faults, aftermath).Run();
            return built with { IsWritten = built.IsWritten || isRecovered };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.Error(FaultCodes.OutputFailed, 1, 1, $"无法写入输出文件夹（{WriteFailure.Reason(e)}）；请检查磁盘空间和写入权限。原有网站没有改动。");
            return default;
        }
    }

    private static bool IsMisplaced(string output, string content)
    {
        var (site, words) = (Slashed(output), Slashed(content));
        return Path.GetDirectoryName(output) is null || site.StartsWith(words, StringComparison.Ordinal) || words.StartsWith(site, StringComparison.Ordinal);

        static string Slashed(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
    }

    // What an editor looked at and accepted is not said again.
    private static IReadOnlyList<ContentFault> Open(string content, FaultList faults) =>
        BaselineFile.Read(content, faults).Part(faults.Sorted(), new FaultPlaces(content)).Open;
}
