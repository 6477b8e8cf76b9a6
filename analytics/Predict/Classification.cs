namespace PublicNotice.Analytics;

/// <summary>What the model suggests for one message (建议分类). It suggests; a person decides.</summary>
public sealed record Classification
{
    /// <summary>The best division, also when the model abstains: staff may want to see it, marked as unsure.</summary>
    public required string Label { get; init; }

    /// <summary>The calibrated probability of <see cref="Label"/>, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Whether the model makes no suggestion: the message seems to belong to no division, it is too unsure, or no word gives it a reason.</summary>
    public required bool Abstain { get; init; }

    /// <summary>
    /// All divisions, the likeliest first. What is missing from a sum of 1 is the probability that it belongs to none.
    /// </summary>
    public required IReadOnlyList<RankedLabel> Top { get; init; }

    /// <summary>The terms that speak most for <see cref="Label"/> against the runner-up, the strongest first.</summary>
    public required IReadOnlyList<Term> Why { get; init; }
}

/// <summary>A label and its calibrated probability.</summary>
public sealed record RankedLabel(string Label, double Score);

/// <summary>A word or phrase and what it adds to the winner's lead over the runner-up.</summary>
/// <param name="Text">As the citizen wrote it.</param>
/// <param name="Weight">Its exact contribution to the lead, in log-odds.</param>
/// <param name="Start">Where it first stands in the text, in UTF-16 units; −1 for a term of the title.</param>
/// <param name="Length">How many UTF-16 units it takes there.</param>
public sealed record Term(string Text, double Weight, int Start, int Length);
