namespace PublicNotice.Site;

/// <summary>
/// What a build leaves for the next one, in a file beside the site: from what it was made, which files it has, and what
/// its notices are in short. Whatever is wrong with it, the next build makes the site whole again from the content.
/// </summary>
internal sealed class BuildMemory : IDisposable
{
    // Grows with the form of the file.
    private const int Form = 6;

    // So much of the details may belong to notices as they were before: what they take, and this.
    private const long Waste = 1 << 20;

    private readonly PackedReader _listed;
    private IReadOnlyList<ListedNotice>? _unpacked;

    private BuildMemory(
        BuildInputs inputs, IReadOnlyList<RememberedNotice> notices, IReadOnlyDictionary<string, SitePart> parts, PackedReader listed, PackedFile details)
    {
        (Inputs, Notices, Parts, _listed, Details) = (inputs, notices, parts, listed, details);
    }

    public BuildInputs Inputs { get; }

    /// <summary>The notices in the order of the list.</summary>
    public IReadOnlyList<RememberedNotice> Notices { get; }

    public IReadOnlyDictionary<string, SitePart> Parts { get; }

    /// <summary>The same notices as lists know them; unpacked when first asked for.</summary>
    public IReadOnlyList<ListedNotice> Listed => _unpacked ??= [.. Notices.Select(_ => ListedNotice.Unpack(_listed, Details))];

    /// <summary>What the notices have to say of themselves.</summary>
    public PackedFile Details { get; }

    /// <summary>Whether most of the details are of notices as they were before.</summary>
    public bool IsWasteful => Details.End > Waste + (Listed.Sum(notice => (long)notice.PackedLength) * 2);

    /// <summary>Null where there is none that can be used.</summary>
    public static BuildMemory? Read(OutputClaim claim)
    {
        try
        {
            if (!File.Exists(claim.Memory))
            {
                return null;
            }

            var from = new PackedReader(File.ReadAllBytes(claim.Memory));
            return from.Number() == Form ? Unpack(from, claim.Details) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
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

    public static void Write(
        string path, BuildInputs inputs, IReadOnlyList<RememberedNotice> notices, IReadOnlyList<ListedNotice> listed, IReadOnlyCollection<SitePart> parts,
        PackedFile details)
    {
        details.Keep();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        var to = new PackedWriter();
        to.Number(Form);
        to.Long(details.Generation);
        to.Long(details.End);
        to.Digest(inputs.Shared);
        to.Digest(inputs.Pages);
        to.DateOrNull(inputs.Day);
        to.Number(notices.Count);
        WriteAll(notices, notice => notice.Pack(to));
        to.Number(parts.Count);
        WriteAll(parts, part => part.Pack(to));
        WriteAll(listed, notice => notice.Pack(to));

        void WriteAll<T>(IEnumerable<T> values, Action<T> write)
        {
            foreach (var value in values)
            {
                write(value);
                file.Write(to.Written);
                to.Clear();
            }

            file.Write(to.Written);
            to.Clear();
        }
    }

    public void Dispose() => Details.Dispose();

    private static BuildMemory Unpack(PackedReader from, string details)
    {
        var (generation, end) = (from.Long(), from.Long());
        var inputs = new BuildInputs(from.Digest(), from.Digest(), from.DateOrNull() ?? default);
        var notices = from.All(() => RememberedNotice.Unpack(from));
        var parts = from.All(() => SitePart.Unpack(from)).ToDictionary(part => part.Name, StringComparer.Ordinal);
        return new BuildMemory(inputs, notices, parts, from, PackedFile.Open(details, generation, end));
    }
}
