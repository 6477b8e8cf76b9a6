namespace PublicNotice.FeedbackApi.Cases;

/// <summary>建议分类: what the classifier thinks of a case. A person decides.</summary>
internal sealed record Suggestion
{
    public required string ModelVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the classifier would rather not say.</summary>
    public required bool Abstains { get; init; }

    /// <summary>Whether it belongs to the sample that is not shown before somebody has decided.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The likeliest divisions, best first.</summary>
    public required List<SuggestedLabel> Top { get; init; }

    /// <summary>How likely it belongs to no division of this bureau.</summary>
    public double OutOfScope { get; init; }

    /// <summary>The terms that decided between the first and the second.</summary>
    public required List<SuggestedTerm> Terms { get; init; }
}

/// <summary>A label and its probability.</summary>
internal sealed record SuggestedLabel(string Label, double Score);

/// <summary>A term of the text and how much it spoke for the first label rather than the second.</summary>
internal sealed record SuggestedTerm(string Text, double Weight);
