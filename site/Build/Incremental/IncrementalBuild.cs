using System.Diagnostics.CodeAnalysis;

namespace PublicNotice.Site;

/// <summary>One build of a site that nobody else builds meanwhile.</summary>
/// <param name="options">What to build.</param>
/// <param name="content">The content folder's full path.</param>
/// <param name="now">The instant that states are computed from.</param>
/// <param name="claim">The right to write the output.</param>
/// <param name="faults">Takes every fault.</param>
/// <param name="aftermath">Is told what was built.</param>
internal sealed class IncrementalBuild(SiteBuildOptions options, string content, DateTimeOffset now, OutputClaim claim, FaultList faults, BuildAftermath aftermath)
{
    private static readonly Dictionary<string, SitePart> Nothing = [];

    private readonly BuildInputs _inputs = BuildInputs.Of(options, content, now);

    public BuiltSite Run()
    {
        using var memory = options.Clean ? null : BuildMemory.Read(claim);
        return Run(IsUsable(memory) ? memory : null);
    }

    private BuiltSite Run(BuildMemory? memory)
    {
        var maker = new SiteMaker(content, memory, now, faults, options.Answers);
        if (memory is not null && memory.Inputs == _inputs && maker.IsAllKnown(memory))
        {
            maker.TellLaterRevisions(memory.Listed, now);
            Record(maker.Content, memory.Listed);
            aftermath.Tell(maker.Content, memory.Listed, []);
            return BuiltSite.Of(memory.Parts.Values, memory.Notices.Count, isWritten: false) with { NextDue = maker.NextDue };
        }

        using var output = new BuildOutput(claim.New, memory?.Parts ?? Nothing);
        using var anew = memory is null || memory.IsWasteful ? PackedFile.Create(claim.NewDetails, claim.Instant) : null;
        var details = anew ?? memory!.Details;
        maker.Write(options.BaseUrl?.TrimEnd('/'), now, options.Search, output, details);
        if (faults.HasErrors)
        {
            FolderContent.Remove(claim.New);
            File.Delete(claim.NewDetails);
            return new BuiltSite { NextDue = maker.NextDue };
        }

        output.ListFiles();
        var isWritten = Publish(maker, output, details, memory);
        Record(maker.Content, maker.Listed);
        return BuiltSite.Of(output.Parts.Values, maker.Listed.Count, isWritten) with { NextDue = maker.NextDue };
    }

    // Of use only while the program, its settings and the site itself are as they were.
    private bool IsUsable([NotNullWhen(true)] BuildMemory? memory) =>
        memory is not null && memory.Inputs.Shared == _inputs.Shared && memory.Describes(claim.Output);

    private bool Publish(SiteMaker maker, BuildOutput output, PackedFile details, BuildMemory? memory)
    {
        // Where nothing was known, everything was written.
        var isSame = memory is null && !options.Clean && FolderContent.AreSame(claim.New, claim.Output, output.Written);
        var parts = isSame ? output.Parts.Values.Select(part => part.StampedIn(claim.Output)) : output.Parts.Values;
        Remember(maker, parts, details);
        aftermath.Tell(maker.Content, maker.Listed, isSame ? [] : memory is null ? null : output.Written);
        if (isSame)
        {
            FolderContent.Remove(claim.New);
            SitePublication.KeepMemory(claim);
            return false;
        }

        var isWritten = true;
        aftermath.PutInPlace(() =>
        {
            if (memory is not null)
            {
                isWritten = SitePublication.Change(claim, output, memory);
            }
            else
            {
                SitePublication.Replace(claim);
            }
        });
        return isWritten;
    }

    // What was written so short a time ago that its next change might not show is read again the next time.
    private void Remember(SiteMaker maker, IEnumerable<SitePart> parts, PackedFile details)
    {
        var fresh = maker.Notices.Where(notice => notice.Remembered.Stamps.AreFresh(claim.Instant)).Select(notice => notice.Folder.Name).ToHashSet(StringComparer.Ordinal);
        var names = fresh.Select(name => $"{NoticeFiles.PartPrefix}/{NoticeFolder.Root}/{name}/").ToHashSet(StringComparer.Ordinal);
        BuildMemory.Write(
            claim.NewMemory, _inputs,
            [.. maker.Notices.Select(notice => fresh.Contains(notice.Folder.Name) ? notice.Remembered with { Stamps = NoticeStamps.Unknown } : notice.Remembered)],
            maker.Listed,
            [.. parts.Select(part => names.Contains(part.Name) ? part.WithoutKey() : part)],
            details);
    }

    private void Record(ContentFiles files, IReadOnlyList<ListedNotice> notices)
    {
        if (options.Record)
        {
            LedgerFile.Write(content, files.Published.With(notices), faults);
        }
    }
}

/// <summary>What a build made, in numbers.</summary>
internal readonly record struct BuiltSite(int Notices, int Pages, int Files, bool IsWritten)
{
    /// <summary>When the next notice is to be published; null when none waits.</summary>
    public DateTimeOffset? NextDue { get; init; }

    public static BuiltSite Of(IEnumerable<SitePart> parts, int notices, bool isWritten)
    {
        var (pages, files) = (0, 0);
        foreach (var part in parts)
        {
            files += part.Count;
            pages += part.Pages;
        }

        return new BuiltSite(notices, pages, files, isWritten);
    }
}
