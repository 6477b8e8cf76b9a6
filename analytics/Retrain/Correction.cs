namespace PublicNotice.Analytics;

/// <summary>A case whose division staff have settled: what a model is taught by, and what it is measured with.</summary>
/// <param name="Text">What the citizen wrote.</param>
/// <param name="Division">The division that the case ended with; <see cref="TrainingOptions.OutOfScopeLabel"/> for none.</param>
/// <param name="Date">The day on which that was settled.</param>
/// <param name="Title">The title, where there is one.</param>
public sealed record Correction(string Text, string Division, DateOnly Date, string? Title = null)
{
    /// <summary>Whether the division accepted the case. Only then is it known that the division is right.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Whether the case is protected (检举控告, 身份保密). Such a case is never learnt from and never measured with.</summary>
    public required bool IsProtected { get; init; }

    /// <summary>What the model suggested; null when it abstained or was not asked.</summary>
    public string? Suggested { get; init; }

    /// <summary>Whether staff saw the suggestion: false for the sample by which agreement is measured without bias.</summary>
    public bool WasShown { get; init; } = true;

    /// <summary>The kind, by its Chinese word; null when unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>The item of a notice that it was sent about; null for none.</summary>
    public string? Item { get; init; }

    /// <summary>Whether it may be learnt from.</summary>
    public bool IsUsable => IsAccepted && !IsProtected && Kind != TraitLabels.Accusation;

    internal LabelledMessage AsExample() => new(Text, Division, Title) { Kind = Kind, Item = Item };
}
