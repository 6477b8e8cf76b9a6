namespace PublicNotice.Analytics;

/// <summary>
/// How a model did on messages that it was not trained on. Accuracy, top-2 and the numbers per class look at messages that
/// belong to a division, by the best division, abstained or not; messages of no division have their own numbers.
/// </summary>
internal sealed record EvaluationReport
{
    public required int Count { get; init; }

    public required double Accuracy { get; init; }

    public required double Top2 { get; init; }

    public required double MacroF1 { get; init; }

    public required IReadOnlyDictionary<string, ClassReport> PerClass { get; init; }

    /// <summary>Accuracy on the nine tenths that the model is surest of.</summary>
    public required double AccuracyAt90Coverage { get; init; }

    /// <summary>Accuracy on the three quarters that the model is surest of.</summary>
    public required double AccuracyAt75Coverage { get; init; }

    /// <summary>Expected calibration error of the likeliest of all labels, in 15 bins.</summary>
    public required double Ece { get; init; }

    public required double Threshold { get; init; }

    /// <summary>The share of messages of a division for which a suggestion is made.</summary>
    public required double Coverage { get; init; }

    /// <summary>The share of those suggestions that are right.</summary>
    public required double AccuracyOfSuggestions { get; init; }

    /// <summary>The share of messages of a division for which none is made.</summary>
    public required double InScopeAbstention { get; init; }

    /// <summary>How many messages belong to no division.</summary>
    public required int OutOfScopeCount { get; init; }

    /// <summary>The share of those from which the model abstains; null when there are none.</summary>
    public required double? OutOfScopeAbstention { get; init; }

    /// <summary>Of all suggestions made, for messages of no division too, the share that is right.</summary>
    public required double PrecisionOfSuggestions { get; init; }

    public required ConfusionMatrix Confusion { get; init; }
}

/// <summary>One label's numbers.</summary>
internal sealed record ClassReport(double Precision, double Recall, double F1, int Count);
