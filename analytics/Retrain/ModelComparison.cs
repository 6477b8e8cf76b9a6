namespace PublicNotice.Analytics;

/// <summary>How the model in use and the one that would follow it do on the same messages, seen by neither.</summary>
internal sealed record ModelComparison
{
    /// <summary>From here a difference is not put down to chance.</summary>
    private const double Significant = 0.05;

    /// <summary>What it was measured on.</summary>
    public required string Set { get; init; }

    public required int Count { get; init; }

    public required ModelNumbers Champion { get; init; }

    public required ModelNumbers Challenger { get; init; }

    public required McNemar Test { get; init; }

    public double PValue => Test.PValue;

    /// <summary>One Chinese sentence: better, worse, or not to be told apart.</summary>
    public string Verdict => true switch
    {
        _ when Count == 0 => "没有数据，无法比较。",
        _ when PValue >= Significant => "两个模型的差别可能只是偶然。",
        _ when Test.OnlyChallenger > Test.OnlyChampion => "新模型显著更好。",
        _ => "新模型显著更差。",
    };

    public static ModelComparison Of(string set, DivisionModel champion, DivisionModel challenger, IReadOnlyList<LabelledMessage> messages)
    {
        var pairs = messages.Select(message => (Old: IsRight(champion, message), New: IsRight(challenger, message))).ToArray();
        return new ModelComparison
        {
            Set = set,
            Count = messages.Count,
            Champion = ModelNumbers.Of(champion, messages),
            Challenger = ModelNumbers.Of(challenger, messages),
            Test = new McNemar(pairs.Count(pair => pair.Old && !pair.New), pairs.Count(pair => pair.New && !pair.Old)),
        };
    }

    // A message of no division is right when nothing is suggested for it; any other when its division comes first.
    private static bool IsRight(DivisionModel model, LabelledMessage message)
    {
        var found = model.Classify(message.Title, message.Text);
        return message.Label == TrainingOptions.OutOfScopeLabel ? found.Abstain : found.Label == message.Label;
    }
}

/// <summary>The numbers by which a person compares two models.</summary>
/// <param name="Version">The model.</param>
/// <param name="Accuracy">First choice right.</param>
/// <param name="Top2">Right among the first two.</param>
/// <param name="MacroF1">The mean over divisions.</param>
/// <param name="Coverage">The share that gets a suggestion.</param>
/// <param name="PrecisionOfSuggestions">The share of suggestions that is right.</param>
/// <param name="Ece">Calibration error.</param>
internal sealed record ModelNumbers(
    string Version, double Accuracy, double Top2, double MacroF1, double Coverage, double PrecisionOfSuggestions, double Ece)
{
    public static ModelNumbers Of(DivisionModel model, IReadOnlyList<LabelledMessage> messages)
    {
        if (messages.Count == 0)
        {
            return new ModelNumbers(model.Version, 0, 0, 0, 0, 0, 0);
        }

        var report = Evaluation.Of(model, messages);
        return new ModelNumbers(
            model.Version, report.Accuracy, report.Top2, report.MacroF1, report.Coverage, report.PrecisionOfSuggestions, report.Ece);
    }
}
