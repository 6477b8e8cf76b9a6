namespace PublicNotice.Site;

/// <summary>
/// The files of the preview: those of the folder that is built, before them those that were made since, and which
/// version of the site last changed each.
/// </summary>
/// <param name="folder">The folder of the site.</param>
internal sealed class ShownFiles(string folder)
{
    private readonly Dictionary<string, (int Version, byte[] Content)> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _changed = new(StringComparer.Ordinal);
    private int _allChanged;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>A file's bytes; null where there is none.</summary>
    /// <param name="file">Relative to the folder.</param>
    public byte[]? Read(string file)
    {
        if (_made.TryGetValue(file, out var made))
        {
            return made.Content;
        }

        var path = Path.GetFullPath(Path.Join(folder, file));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Which version last changed a file.</summary>
    public int VersionOf(string file) => _changed.GetValueOrDefault(file, _allChanged);

    /// <summary>Shows files that are not in the folder yet.</summary>
    public void Show(IReadOnlyDictionary<string, byte[]> files)
    {
        Version++;
        foreach (var (file, content) in files)
        {
            if (Read(file) is not { } before || !before.AsSpan().SequenceEqual(content))
            {
                _changed[file] = Version;
            }

            _made[file] = (Version, content);
        }
    }

    /// <summary>Shows the folder as a build left it.</summary>
    /// <param name="begun">The version at which it was begun: what was made later stays before it.</param>
    /// <param name="written">What it wrote; null for everything.</param>
    public void ShowBuilt(int begun, IReadOnlyCollection<string>? written)
    {
        Version++;
        var made = _made.Where(file => file.Value.Version <= begun).ToList();
        foreach (var (file, _) in made)
        {
            _made.Remove(file);
        }

        if (written is null)
        {
            _changed.Clear();
            _allChanged = Version;
        }

        // What was shown already is no news, and what was shown but not built is taken back.
        var same = made.Where(file => Read(file.Key)?.AsSpan().SequenceEqual(file.Value.Content) is true).Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var file in (written ?? []).Concat(made.Select(file => file.Key)).Where(file => !same.Contains(file) && !_made.ContainsKey(file)))
        {
            _changed[file] = Version;
        }
    }
}
