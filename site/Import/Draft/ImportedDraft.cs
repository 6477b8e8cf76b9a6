namespace PublicNotice.Site;

/// <summary>What a reader of one format hands over: the blocks in order, and what the file says beside its text.</summary>
internal sealed record ImportedDraft(IReadOnlyList<ImportedBlock> Blocks)
{
    /// <summary>A title that stands outside the text, e.g. in the head of a web page.</summary>
    public string? Title { get; init; }

    /// <summary>Whether that title is only the name of a window, which an editor must confirm.</summary>
    public bool IsTitleGuessed { get; init; }

    /// <summary>A publication time that stands outside the text.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>A kind that a head in YAML names.</summary>
    public string? Kind { get; init; }
}
