namespace PublicNotice.Site;

/// <summary>
/// Writes those files that are not in the site already. They go to a folder beside it first: nothing of the site is
/// touched before all of it is made.
/// </summary>
/// <param name="folder">Where new files go.</param>
/// <param name="before">The parts of the site as it stands; empty where it is to be made whole.</param>
internal sealed class BuildOutput(string folder, IReadOnlyDictionary<string, SitePart> before) : SiteOutput, IDisposable
{
    private readonly Dictionary<string, SitePart> _parts = new(StringComparer.Ordinal);
    private readonly PackedWriter _files = new();
    private readonly NewFiles _new = new(folder);
    private (string Name, UInt128? Key, int Count, int Pages) _current = ("", null, 0, 0);
    private bool _isOpen;
    private SitePart? _before;

    /// <summary>The parts of the site as it will be, in the order in which they were begun.</summary>
    public IReadOnlyDictionary<string, SitePart> Parts
    {
        get
        {
            Close();
            return _parts;
        }
    }

    /// <summary>The files that wait in the folder.</summary>
    public List<string> Written { get; } = [];

    public override IEnumerable<string> ListedPages => Addresses(FileRole.ListedPage);

    public override IEnumerable<string> DataFiles => Addresses(FileRole.Data);

    public override IEnumerable<string> FilesOf(string name) => Addresses(Parts[name], null);

    public override bool Begins(string name, UInt128? key)
    {
        Close();
        _before = before.GetValueOrDefault(name);
        if (key is not null && _before is not null && _before.Key == key)
        {
            _parts.Add(name, _before);
            return false;
        }

        _parts.Add(name, new SitePart(name, key, 0, 0, default));
        _current = (name, key, 0, 0);
        _files.Clear();
        return true;
    }

    /// <summary>Ends the site with the list of its files.</summary>
    public void ListFiles()
    {
        var parts = Parts.Values.ToList();
        Begins("files", null);
        LongFile(SiteFiles.FileList, json => FileList.Write(json, parts));
    }

    public void Dispose() => _new.Dispose();

    protected override Stream Create(string path) => new HashedFile(Path.Combine(folder, path[1..]), (length, hash) =>
    {
        var isNew = !(_before is not null && _before.TryFind(path[1..], out var there) && there.Hash == hash);
        Put(path[1..], length, hash, FileRole.Data, isNew ? OutputStamp.Of(FileStamp.Of(Path.Combine(folder, path[1..]))) : null);
        return isNew;
    });

    protected override void Put(string path, ReadOnlySpan<byte> content, FileRole role, Hash256? hash = null)
    {
        var (file, own) = (OutputFile.FileAt(path), hash ?? Hash256.Of(content));
        var isNew = !(_before is not null && _before.TryFind(file, out var there) && there.Hash == own);
        Put(file, content.Length, own, role, isNew ? _new.Write(file, content) : null);
    }

    // Without a stamp it is the file that is there already.
    private void Put(string path, int length, Hash256 hash, FileRole role, OutputStamp? stamp)
    {
        if (stamp is null && _before!.TryFind(path, out var there))
        {
            stamp = there.Stamp;
        }
        else
        {
            Written.Add(path);
        }

        Span<byte> bytes = stackalloc byte[System.Text.Encoding.UTF8.GetMaxByteCount(path.Length)];
        new OutputFile(bytes[..System.Text.Encoding.UTF8.GetBytes(path, bytes)], role, length, hash, stamp ?? default).Pack(_files);
        _current = _current with { Count = _current.Count + 1, Pages = _current.Pages + (role is FileRole.Data ? 0 : 1) };
        _isOpen = true;
    }

    // What has gathered of the part that was begun last.
    private void Close()
    {
        if (_isOpen)
        {
            _parts[_current.Name] = new SitePart(_current.Name, _current.Key, _current.Count, _current.Pages, _files.Written.ToArray());
            _isOpen = false;
        }
    }

    private IEnumerable<string> Addresses(FileRole role) => Parts.Values.SelectMany(part => Addresses(part, role));

    private static List<string> Addresses(SitePart part, FileRole? role)
    {
        var found = new List<string>();
        foreach (var file in part)
        {
            if (role is null || file.Role == role)
            {
                found.Add(file.Address);
            }
        }

        return found;
    }
}
