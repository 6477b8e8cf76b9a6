namespace PublicNotice.Site;

/// <summary>
/// Makes the pages of notices that were saved, before the whole site is built: from what the last build knew of the
/// others, and by the same code, so that they are what the build will make of them.
/// </summary>
/// <param name="contentFolder">The content folder's full path.</param>
/// <param name="built">The last build without an error.</param>
/// <param name="now">The instant that states are computed from.</param>
internal sealed class SavedNotices(string contentFolder, BuildAftermath built, DateTimeOffset now)
{
    // Somebody who changes more has exchanged the content.
    private const int Few = 4;

    private readonly SiteShell _shell = new(built.Content!, contentFolder, now, null);
    private readonly Dictionary<string, int> _places = Places(built.Listed);

    /// <summary>Makes them.</summary>
    /// <param name="paths">The full paths that were saved.</param>
    /// <param name="faults">Takes every fault of theirs.</param>
    /// <returns>Their folders and their files; null where the rest of the site has a say in them, and only a build can tell.</returns>
    public (IReadOnlyList<string> Names, IReadOnlyDictionary<string, byte[]> Files)? Make(IEnumerable<string> paths, FaultList faults)
    {
        var names = paths.Select(NameOf).Distinct().ToList();
        if (names.Count > Few || !names.TrueForAll(_places.ContainsKey))
        {
            return null;
        }

        var kept = new KeptFiles();
        return names.TrueForAll(name => Make(name, _places[name], faults, kept)) ? (names, kept.Files) : null;
    }

    private bool Make(string name, int place, FaultList faults, KeptFiles into)
    {
        var before = built.Listed[place];
        var folder = new NoticeFolder(before.Year, before.Slug, Path.Combine(contentFolder, name), faults.In($"{name}/{NoticeFolder.FileName}"));
        var notice = NoticeReader.Read(folder, _shell.Content);
        if (notice is null)
        {
            return faults.HasErrors;
        }

        // Another day puts it elsewhere in the list, between other neighbours.
        if (notice.Id != before.Id || notice.Front.PublishedAt != before.PublishedAt)
        {
            return false;
        }

        var newer = place > 0 ? built.Listed[place - 1] : null;
        var older = place + 1 < built.Listed.Count ? built.Listed[place + 1] : null;
        new NoticeFiles(_shell).Write(notice, new Neighbours(Neighbour.Of(newer), Neighbour.Of(older)), into);
        return true;
    }

    // The notice's folder below the content; empty for a path that is in none.
    private string NameOf(string path) =>
        Path.GetRelativePath(contentFolder, path).Split(Path.DirectorySeparatorChar) is [NoticeFolder.Root, var year, var slug, ..] ? $"{NoticeFolder.Root}/{year}/{slug}" : "";

    private static Dictionary<string, int> Places(IReadOnlyList<ListedNotice> listed)
    {
        var places = new Dictionary<string, int>(listed.Count, StringComparer.Ordinal);
        for (var i = 0; i < listed.Count; i++)
        {
            places.Add($"{NoticeFolder.Root}/{listed[i].Year:0000}/{listed[i].Slug}", i);
        }

        return places;
    }
}
