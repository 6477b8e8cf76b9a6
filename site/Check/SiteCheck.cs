namespace PublicNotice.Site;

/// <summary>All checks of a content folder, those of the rendered pages included; nothing is written but a baseline that was asked for.</summary>
internal static class SiteCheck
{
    public static SiteCheckResult Run(string contentFolder, DateTimeOffset now, bool writeBaseline = false)
    {
        var faults = FaultList.Of(contentFolder);
        var content = Path.GetFullPath(contentFolder);
        var (site, rendered) = (new SiteMaker(content, null, now, faults) { GoesOn = true }, new RenderedCheck());
        site.Write(null, now, search: false, rendered, details: null);
        rendered.Report(site, faults);
        var places = new FaultPlaces(content);
        if (writeBaseline)
        {
            BaselineFile.Write(content, AcceptedWarnings.Of(faults.Sorted(), places), faults);
        }

        var accepted = BaselineFile.Read(content, faults);
        var (open, taken) = accepted.Part(faults.Sorted(), places);
        // With errors about, not everything was read: what an entry stood for may still be there.
        if (!faults.HasErrors)
        {
            accepted.ReportStale(taken, places, faults);
        }

        List<string> skipped = [.. LeftOut.Pages(site), .. LeftOut.Baseline(accepted, faults.HasErrors)];
        return new SiteCheckResult([.. faults.Sorted().Except(taken)], taken) { Ledger = LedgerShare.Of(site.Listed), LeftOut = skipped };
    }
}

/// <summary>What a check found.</summary>
/// <param name="Open">The faults to mend, by file and place.</param>
/// <param name="Accepted">The warnings that the baseline accepts.</param>
internal sealed record SiteCheckResult(IReadOnlyList<ContentFault> Open, IReadOnlyList<ContentFault> Accepted)
{
    /// <summary>Which notices stand in the ledger.</summary>
    public required LedgerShare Ledger { get; init; }

    /// <summary>What could not be checked, and why: a sentence each.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    public int Errors => Open.Count(fault => fault.IsError);
}
