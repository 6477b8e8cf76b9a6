namespace PublicNotice.Analytics;

/// <summary>Trains what tells kinds, accusations, urgency and spam.</summary>
public static class TraitsTraining
{
    /// <summary>
    /// The share of accusations that the gate must surely catch in validation. What is wanted is 98 % of letters by authors
    /// unknown here; with 98 % in validation the gate caught 97 % of theirs, and that set went into the training data.
    /// </summary>
    internal const double AccusationRecall = 0.99;

    /// <summary>The share of alarms that must surely be caught; at 99 % every second letter would ring.</summary>
    internal const double UrgencyRecall = 0.98;

    /// <summary>The share of genuine messages that may be taken for spam.</summary>
    internal const double FalseSpam = 0.005;

    /// <summary>
    /// Trains on the built-in messages. The gates follow from predictions for messages that the predicting model had not seen;
    /// what they are worth is measured on the frozen messages, which nothing is trained on.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public static TraitsTrainingResult Train(TrainingOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        // A courtesy tells praise from a complaint, and a division's name does no harm here.
        options = options with { UnreadPhrases = [] };
        FittedModel Fit(string what, List<LabelledMessage> examples)
        {
            progress?.Report(what);
            return Fitting.Fit(TrainingSet.Check(examples), options, null, cancellation);
        }

        var kinds = Fit("来件类型", TraitExamples.Kinds());
        var urgency = Fit("紧急程度", TraitExamples.Urgency());
        var genuine = Fit("无效信息", TraitExamples.Genuine());
        var gates = new TraitGates(
            Gate.ForRecall(Scores(kinds, TraitLabels.Accusation, isPositive: true), AccusationRecall),
            Gate.ForRecall(Scores(urgency, TraitLabels.NotUrgent, isPositive: false), UrgencyRecall),
            Gate.ForFalseAlarms(Scores(genuine, TraitLabels.Message, isPositive: false), FalseSpam));
        var content = new TraitsContent(kinds.Model, urgency.Model, genuine.Model, gates);
        var model = TraitsFile.Read(TraitsFile.Write(content), "");
        return new TraitsTrainingResult(model, TraitsCard.Of(model, options));
    }

    // How probable each validation message's alarm is: one label's probability, or that of all but one.
    private static (double Score, bool IsPositive)[] Scores(FittedModel fitted, string label, bool isPositive)
    {
        var number = Array.IndexOf(fitted.Model.Content.Labels, label);
        return
        [
            .. fitted.Validation.Select(prediction => (
                isPositive ? prediction.Probabilities[number] : 1.0 - prediction.Probabilities[number],
                (prediction.Actual == number) == isPositive)),
        ];
    }
}
