namespace PublicNotice.Site;

/// <summary>
/// Writes those files that are not in the site already. They go to a folder beside it first: nothing of the site is
/// touched before all of it is made.
/// </summary>
/// <param name="folder">Where new files go.</param>
/// <param name="before">The parts of the site as it stands; empty where it is to be made whole.</param>
internal sealed class BuildOutput(string folder, IReadOnlyDictionary<string, SitePart> before) : SiteOutput
{
    private const string Index = "index.html";

    private readonly Dictionary<string, SitePart> _parts = new(StringComparer.Ordinal);
    private SitePart? _current;
    private SitePart? _before;

    /// <summary>The parts of the site as it will be.</summary>
    public IReadOnlyDictionary<string, SitePart> Parts => _parts;

    public IEnumerable<OutputFile> Files => _parts.Values.SelectMany(part => part.Files);

    /// <summary>The files that wait in the folder.</summary>
    public List<string> Written { get; } = [];

    public override IEnumerable<string> ListedPages => Files.Where(file => file.Role is FileRole.ListedPage).Select(file => AddressOf(file.Path));

    public override IEnumerable<string> DataFiles => Files.Where(file => file.Role is FileRole.Data).Select(file => AddressOf(file.Path));

    public override IEnumerable<string> FilesOf(string name) => _parts[name].Files.Select(file => AddressOf(file.Path));

    public override bool Begins(string name, UInt128? key)
    {
        _before = before.GetValueOrDefault(name);
        if (key is not null && _before is not null && _before.Key == key)
        {
            _parts.Add(name, _before);
            return false;
        }

        _parts.Add(name, _current = new SitePart(name, key, []));
        return true;
    }

    /// <summary>Ends the site with the list of its files.</summary>
    public void ListFiles()
    {
        var files = Files.ToList();
        Begins("files", null);
        LongFile(SiteFiles.FileList, json => FileList.Write(json, files));
    }

    protected override Stream Create(string path) => new HashedFile(Path.Combine(folder, path[1..]), (length, hash) =>
    {
        var there = _before?.Find(path[1..]) ?? default;
        var isNew = there.Path is null || there.Hash != hash;
        if (isNew)
        {
            Written.Add(path[1..]);
            there = new OutputFile(path[1..], length, hash, FileRole.Data, FileStamp.Of(Path.Combine(folder, path[1..])));
        }

        _current!.Files.Add(there);
        return isNew;
    });

    protected override void Put(string path, ReadOnlySpan<byte> content, FileRole role)
    {
        var file = (path.EndsWith('/') ? path + Index : path)[1..];
        var hash = Hash256.Of(content);
        var there = _before?.Find(file) ?? default;
        if (there.Path is null || there.Hash != hash)
        {
            var target = Path.Combine(folder, file);
            NewFile.Write(target, content);
            Written.Add(file);
            there = new OutputFile(file, content.Length, hash, role, FileStamp.Of(target));
        }

        _current!.Files.Add(there with { Role = role });
    }

    private static string AddressOf(string file) =>
        file == Index || file.EndsWith("/" + Index, StringComparison.Ordinal) ? "/" + file[..^Index.Length] : "/" + file;
}
