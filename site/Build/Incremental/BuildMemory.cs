namespace PublicNotice.Site;

/// <summary>
/// What a build leaves for the next one, in a file beside the site: from what it was made, which files it has, and what
/// its notices are in short. Whatever is wrong with it, the next build makes the site whole again from the content.
/// </summary>
internal sealed class BuildMemory
{
    // Grows with the form of the file.
    private const int Form = 2;

    private readonly PackedReader _listed;
    private IReadOnlyList<ListedNotice>? _unpacked;

    private BuildMemory(BuildInputs inputs, IReadOnlyList<RememberedNotice> notices, IReadOnlyDictionary<string, SitePart> parts, PackedReader listed)
    {
        (Inputs, Notices, Parts, _listed) = (inputs, notices, parts, listed);
    }

    public BuildInputs Inputs { get; }

    /// <summary>The notices in the order of the list.</summary>
    public IReadOnlyList<RememberedNotice> Notices { get; }

    public IReadOnlyDictionary<string, SitePart> Parts { get; }

    /// <summary>The same notices as lists know them; unpacked when first asked for.</summary>
    public IReadOnlyList<ListedNotice> Listed => _unpacked ??= [.. Notices.Select(_ => ListedNotice.Unpack(_listed))];

    /// <summary>Null where there is none that can be used.</summary>
    public static BuildMemory? Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var from = new PackedReader(File.ReadAllBytes(path));
            return from.Number() == Form ? Unpack(from) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the site still has every file just as it was written.</summary>
    public bool Describes(string output)
    {
        foreach (var part in Parts.Values)
        {
            foreach (var file in part.Files)
            {
                if (FileStamp.Of(Path.Join(output, file.Path)) is var stamp && (stamp.Length, stamp.Written, stamp.Inode) != (file.Stamp.Length, file.Stamp.Written, file.Stamp.Inode))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static void Write(
        string path, BuildInputs inputs, IReadOnlyList<RememberedNotice> notices, IReadOnlyList<ListedNotice> listed, IEnumerable<SitePart> parts)
    {
        using var to = new PackedWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16));
        to.Number(Form);
        to.Digest(inputs.Shared);
        to.Digest(inputs.Pages);
        to.DateOrNull(inputs.Day);
        to.All(notices, notice => notice.Pack(to));
        to.All([.. parts], part => part.Pack(to));
        foreach (var notice in listed)
        {
            notice.Pack(to);
        }
    }

    private static BuildMemory Unpack(PackedReader from)
    {
        var inputs = new BuildInputs(from.Digest(), from.Digest(), from.DateOrNull() ?? default);
        var notices = from.All(() => RememberedNotice.Unpack(from));
        var parts = from.All(() => SitePart.Unpack(from)).ToDictionary(part => part.Name, StringComparer.Ordinal);
        return new BuildMemory(inputs, notices, parts, from);
    }
}
