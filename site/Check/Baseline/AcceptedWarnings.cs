namespace PublicNotice.Site;

/// <summary>Warnings that an editor looked at and accepted. An error cannot be accepted.</summary>
/// <param name="All">In the order of the file.</param>
internal sealed record AcceptedWarnings(IReadOnlyList<AcceptedWarning> All)
{
    public static AcceptedWarnings Of(IEnumerable<ContentFault> faults, FaultPlaces places) => new([
        .. faults.Where(CanBeAccepted).Select(places.Of).Distinct()
            .OrderBy(warning => warning.File, StringComparer.Ordinal).ThenBy(warning => warning.Code, StringComparer.Ordinal)
            .ThenBy(warning => warning.LineHash, StringComparer.Ordinal),
    ]);

    /// <summary>Parts faults into those that are open and those that are accepted.</summary>
    public (IReadOnlyList<ContentFault> Open, IReadOnlyList<ContentFault> Accepted) Part(IReadOnlyList<ContentFault> faults, FaultPlaces places)
    {
        if (All.Count == 0)
        {
            return (faults, []);
        }

        var known = All.ToHashSet();
        var byAcceptance = faults.ToLookup(fault => CanBeAccepted(fault) && known.Contains(places.Of(fault)));
        return ([.. byAcceptance[false]], [.. byAcceptance[true]]);
    }

    /// <summary>Reports every entry that no warning answers to any more.</summary>
    public void ReportStale(IReadOnlyList<ContentFault> accepted, FaultPlaces places, FaultList faults)
    {
        var used = accepted.Select(places.Of).ToHashSet();
        for (var i = 0; i < All.Count; i++)
        {
            if (!used.Contains(All[i]))
            {
                // The first line of the file is its opening bracket; then one entry a line.
                faults.In(BaselineFile.Name).Warning(CheckCodes.BaselineStale, i + 2, 1,
                    $"{All[i].File} 里已经没有这处 {All[i].Code}；请删去这一行，或运行 check --write-baseline。");
            }
        }
    }

    private static bool CanBeAccepted(ContentFault fault) => !fault.IsError && fault.What.Code is not CheckCodes.BaselineStale;
}

/// <summary>One accepted warning.</summary>
/// <param name="Code">Its code.</param>
/// <param name="File">Its file, relative to the content folder.</param>
/// <param name="LineHash">The first characters of the SHA-256 of its line.</param>
internal sealed record AcceptedWarning(string Code, string File, string LineHash);
