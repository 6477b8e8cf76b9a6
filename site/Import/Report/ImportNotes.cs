using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Collects what an import found, guessed and dropped, and what is wrong with the file.</summary>
internal sealed class ImportNotes(string file)
{
    private readonly FaultList _faults = new();
    private readonly Dictionary<string, (int Count, List<string> Examples)> _dropped = [];
    private readonly List<FoundNote> _found = [];
    private readonly List<GuessedNote> _guessed = [];
    private readonly List<FileNote> _files = [];
    private int _computed;

    public bool HasErrors => _faults.Sorted().Any(fault => fault.IsError);

    public IReadOnlyList<ContentFault> Faults => _faults.Sorted();

    public IReadOnlyList<FoundNote> AllFound => _computed == 0 ? _found
        : [.. _found, new FoundNote("自动编号", FormattableString.Invariant($"{_computed} 处，已按 Word 的规则算出并写成文字"))];

    public IReadOnlyList<GuessedNote> AllGuessed => _guessed;

    public IReadOnlyList<DroppedNote> AllDropped =>
        [.. _dropped.Select(entry => new DroppedNote(entry.Key, entry.Value.Count, entry.Value.Examples))];

    public IReadOnlyList<FileNote> Files => _files;

    public void Found(string what, string value) => _found.Add(new FoundNote(what, value));

    /// <summary>An automatic number was computed.</summary>
    public void Computed() => _computed++;

    public void Guessed(string what, string value, string why) => _guessed.Add(new GuessedNote(what, value, why));

    /// <param name="what">The kind of thing; things of one kind are counted.</param>
    /// <param name="example">What it said, where the editor must be able to judge; never hidden text.</param>
    public void Dropped(string what, string? example = null, int count = 1)
    {
        var entry = _dropped.GetValueOrDefault(what, (0, []));
        if (example is not null)
        {
            entry.Examples.Add(example);
        }

        _dropped[what] = (entry.Count + count, entry.Examples);
    }

    public void File(string name, bool isThere)
    {
        if (!_files.Exists(known => known.Name == name))
        {
            _files.Add(new FileNote(name, isThere));
        }
    }

    public void Error(string code, string message, int line = 1, int column = 1) =>
        _faults.Add(new ContentFault(file, new Diagnostic(code, Severity.Error, line, column, message)));

    public void Warning(string code, string message, int line = 1) =>
        _faults.Add(new ContentFault(file, new Diagnostic(code, Severity.Warning, line, 1, message)));
}

/// <summary>What the file says.</summary>
internal sealed record FoundNote(string What, string Value);

/// <summary>What the file does not say and an editor must confirm.</summary>
internal sealed record GuessedNote(string What, string Value, string Why);

/// <summary>What did not go into the notice.</summary>
internal sealed record DroppedNote(string What, int Count, IReadOnlyList<string> Examples);

/// <summary>A file of the notice: extracted, or named in the text and still to be added.</summary>
internal sealed record FileNote(string Name, bool IsThere);
