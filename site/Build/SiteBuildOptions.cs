namespace PublicNotice.Site;

/// <summary>What to build, and where to.</summary>
public sealed record SiteBuildOptions
{
    /// <summary>The content folder, which holds site.yml.</summary>
    public required string ContentFolder { get; init; }

    /// <summary>The folder that becomes the site; null means var/site beside the content folder.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Scheme and host for full addresses; null means https:// and the domain of site.yml.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The instant that states are computed from; null means the clock's.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The desk's export of what the public may read of its cases; null for a site without a desk.</summary>
    public string? Answers { get; init; }

    /// <summary>Write even when the output already holds the same bytes.</summary>
    public bool Clean { get; init; }

    /// <summary>Write what was published into published.json, so that later builds know it.</summary>
    public bool Record { get; init; }

    /// <summary>Whether the search index is made; without it the search page is a list of everything.</summary>
    public bool Search { get; init; } = true;

    /// <summary>Where the site goes: what <see cref="OutputFolder"/> says, or its default.</summary>
    public string Output => Path.GetFullPath(OutputFolder
        ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ContentFolder).TrimEnd(Path.DirectorySeparatorChar))!, "var", "site"));
}

/// <summary>What a build did.</summary>
/// <param name="Faults">Every fault found, by file and place; an error among them means that nothing was written.</param>
/// <param name="Output">The folder of the site.</param>
/// <param name="Notices">How many notices it holds.</param>
/// <param name="Pages">How many pages.</param>
/// <param name="Files">How many files, pages included.</param>
/// <param name="Written">False when the output already was this site to the byte.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record SiteBuildResult(
    IReadOnlyList<ContentFault> Faults, string Output, int Notices, int Pages, int Files, bool Written, TimeSpan Elapsed)
{
    /// <summary>When a notice is to be published that is not in this site: it takes another build then. Null when none waits.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Whether the site stands.</summary>
    public bool Succeeded => Faults.All(fault => !fault.IsError);
}
