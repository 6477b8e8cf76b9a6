namespace PublicNotice.Site;

/// <summary>Files of the site that belong together, such as those of one notice.</summary>
/// <param name="Name">Its name, which stays from build to build.</param>
/// <param name="Key">A digest of everything that the files are made from; null for a part that is always made anew.</param>
/// <param name="Files">Its files.</param>
internal sealed record SitePart(string Name, UInt128? Key, List<OutputFile> Files)
{
    // Up to so many files are found faster by looking at each.
    private const int Few = 8;

    private Dictionary<string, OutputFile>? _byPath;

    /// <summary>A file of the part; the default where it has none of that path.</summary>
    public OutputFile Find(string path)
    {
        if (Files.Count > Few)
        {
            return (_byPath ??= Files.ToDictionary(file => file.Path, StringComparer.Ordinal)).GetValueOrDefault(path);
        }

        foreach (var file in Files)
        {
            if (file.Path == path)
            {
                return file;
            }
        }

        return default;
    }

    /// <summary>The same part with the stamps of its files in a folder.</summary>
    public SitePart StampedIn(string folder) =>
        this with { Files = [.. Files.Select(file => file with { Stamp = FileStamp.Of(Path.Join(folder, file.Path)) })] };

    public void Pack(PackedWriter to)
    {
        to.Text(Name);
        to.Flag(Key is not null);
        to.Digest(Key ?? default);
        to.All(Files, file => file.Pack(to));
    }

    public static SitePart Unpack(PackedReader from)
    {
        var (name, hasKey, key, count) = (from.Text(), from.Flag(), from.Digest(), from.Number());
        var files = new List<OutputFile>(count);
        for (var i = 0; i < count; i++)
        {
            files.Add(OutputFile.Unpack(from));
        }

        return new SitePart(name, hasKey ? key : null, files);
    }
}
