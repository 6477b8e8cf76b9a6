namespace PublicNotice.Site;

/// <summary>
/// What a build leaves for the next one, in a file beside the site: from what it was made, which files it has, and what
/// its notices are in short. Whatever is wrong with it, the next build makes the site whole again from the content.
/// </summary>
internal sealed class BuildMemory : IDisposable
{
    // Grows with the form of the file.
    private const int Form = 3;

    // At its end the file says where all but the notices' details begins, and its form.
    private const int EndBytes = sizeof(long) + sizeof(int);

    private readonly PackedFile _file;
    private readonly PackedReader _listed;
    private IReadOnlyList<ListedNotice>? _unpacked;

    private BuildMemory(
        BuildInputs inputs, IReadOnlyList<RememberedNotice> notices, IReadOnlyDictionary<string, SitePart> parts, PackedReader listed, PackedFile file)
    {
        (Inputs, Notices, Parts, _listed, _file) = (inputs, notices, parts, listed, file);
    }

    public BuildInputs Inputs { get; }

    /// <summary>The notices in the order of the list.</summary>
    public IReadOnlyList<RememberedNotice> Notices { get; }

    public IReadOnlyDictionary<string, SitePart> Parts { get; }

    /// <summary>The same notices as lists know them; unpacked when first asked for.</summary>
    public IReadOnlyList<ListedNotice> Listed => _unpacked ??= [.. Notices.Select(_ => ListedNotice.Unpack(_listed, _file))];

    /// <summary>Null where there is none that can be used.</summary>
    public static BuildMemory? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        PackedFile? file = null;
        try
        {
            file = PackedFile.Open(path);
            return Unpack(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            file?.Dispose();
            return null;
        }
    }

    /// <summary>Whether the site still has every file just as it was written.</summary>
    public bool Describes(string output)
    {
        using var site = new StampedFolder(output);
        foreach (var part in Parts.Values)
        {
            foreach (var file in part)
            {
                var stamp = site.Of(file.Path);
                if (stamp.Length != file.Length || OutputStamp.Of(stamp) != file.Stamp)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Ends a file to which the details of the notices were written.</summary>
    public static void Write(
        PackedFile file, BuildInputs inputs, IReadOnlyList<RememberedNotice> notices, IReadOnlyList<ListedNotice> listed, IReadOnlyCollection<SitePart> parts)
    {
        var (start, to) = (file.End, new PackedWriter());
        to.Digest(inputs.Shared);
        to.Digest(inputs.Pages);
        to.DateOrNull(inputs.Day);
        to.Number(notices.Count);
        WriteAll(notices, notice => notice.Pack(to));
        to.Number(parts.Count);
        WriteAll(parts, part => part.Pack(to));
        WriteAll(listed, notice => notice.Pack(to));
        to.Long(start);
        to.Raw(BitConverter.GetBytes(Form));
        file.Add(to.Written);
        file.Flush();

        void WriteAll<T>(IEnumerable<T> values, Action<T> write)
        {
            foreach (var value in values)
            {
                write(value);
                file.Add(to.Written);
                to.Clear();
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static BuildMemory? Unpack(PackedFile file)
    {
        Span<byte> end = stackalloc byte[EndBytes];
        file.Read(file.Length - EndBytes, end);
        var start = BitConverter.ToInt64(end);
        if (BitConverter.ToInt32(end[sizeof(long)..]) != Form || start < 0 || start > file.Length - EndBytes)
        {
            throw new InvalidDataException("Another form.");
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)(file.Length - EndBytes - start));
        file.Read(start, bytes);
        var from = new PackedReader(bytes);
        var inputs = new BuildInputs(from.Digest(), from.Digest(), from.DateOrNull() ?? default);
        var notices = from.All(() => RememberedNotice.Unpack(from));
        var parts = from.All(() => SitePart.Unpack(from)).ToDictionary(part => part.Name, StringComparer.Ordinal);
        return new BuildMemory(inputs, notices, parts, from, file);
    }
}
