namespace PublicNotice.Analytics;

/// <summary>A message whose label a person has given.</summary>
/// <param name="Text">What the citizen wrote.</param>
/// <param name="Label">The division's id, or any label of another set; <see cref="TrainingOptions.OutOfScopeLabel"/> for none.</param>
/// <param name="Title">The title, where the form asked for one.</param>
public sealed record LabelledMessage(string Text, string Label, string? Title = null)
{
    /// <summary>Messages of one group (near-copies, one writer) stay together when data are split; null for a group of its own.</summary>
    public string? Group { get; init; }

    /// <summary>What its sender wants (来件类型), by its Chinese word; null where nobody has said.</summary>
    public string? Kind { get; init; }

    /// <summary>The item of a notice that it was sent about; null for none.</summary>
    public string? Item { get; init; }

    /// <summary>Learnt from and never measured on: an official text, not a citizen's letter. Default: false.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The file it was read from; empty when from none.</summary>
    internal string File { get; init; } = "";

    /// <summary>The line it was read from; 0 when from none.</summary>
    internal int Line { get; init; }
}
