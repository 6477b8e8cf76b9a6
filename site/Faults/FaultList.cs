using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Collects every fault of a run, so that an editor mends them all at once and not one a build.</summary>
/// <param name="folder">The name of the content folder, so that a fault's place can be clicked from the folder above it.</param>
internal sealed class FaultList(string folder = "content")
{
    private readonly List<ContentFault> _faults = [];

    public bool HasErrors { get; private set; }

    /// <summary>How many were added so far.</summary>
    public int Count => _faults.Count;

    /// <summary>Those that were added from a point on.</summary>
    public IReadOnlyList<ContentFault> From(int count) => _faults[count..];

    /// <summary>The faults by file and place: the order in which files were read must not show.</summary>
    public IReadOnlyList<ContentFault> Sorted() =>
        [.. _faults.Distinct()
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.What.Line)
            .ThenBy(fault => fault.What.Column)
            .ThenBy(fault => fault.What.Code, StringComparer.Ordinal)];

    /// <summary>The faults of a file, named relative to the content folder.</summary>
    public FileFaults In(string file) => new($"{folder}/{file}", this, file);

    /// <summary>The faults of a place outside the content.</summary>
    public FileFaults At(string path) => new(path, this, path);

    public static FaultList Of(string contentFolder) => new(Path.GetFileName(Path.GetFullPath(contentFolder).TrimEnd(Path.DirectorySeparatorChar)));

    public void Add(ContentFault fault)
    {
        _faults.Add(fault);
        HasErrors |= fault.IsError;
    }
}

/// <summary>The faults of one file.</summary>
internal sealed class FileFaults(string shown, FaultList all, string file)
{
    /// <summary>The file, relative to the content folder.</summary>
    public string File => file;

    public bool HasErrors => _hasErrors || _beside.Exists(other => other.HasErrors);

    private readonly List<FileFaults> _beside = [];
    private bool _hasErrors;

    /// <summary>The faults of a file that belongs to this one: an error there is an error of both.</summary>
    public FileFaults Beside(string name)
    {
        var other = new FileFaults(Neighbour(shown, name), all, Neighbour(file, name));
        _beside.Add(other);
        return other;
    }

    public void Error(string code, int line, int column, string message)
    {
        _hasErrors = true;
        all.Add(new ContentFault(shown, new Diagnostic(code, Severity.Error, line, column, message)));
    }

    public void Warning(string code, int line, int column, string message) =>
        all.Add(new ContentFault(shown, new Diagnostic(code, Severity.Warning, line, column, message)));

    private static string Neighbour(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name;
}
