using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary>Trains the model that suggests divisions.</summary>
public static class DivisionTraining
{
    /// <summary>A fifth of the messages is held out, and the numbers on the card are measured on it.</summary>
    internal const int HeldOutFolds = 5;

    /// <summary>The examples that a bureau starts with.</summary>
    /// <param name="labelledDirectory">A folder of labelled files; null for the built-in (invented) messages.</param>
    /// <param name="notices">
    /// The published notices: the items that name a lead division are background, learnt from and never measured on.
    /// </param>
    /// <exception cref="FaultException">A file cannot be used.</exception>
    public static IReadOnlyList<LabelledMessage> DefaultExamples(string? labelledDirectory = null, NoticeIndex? notices = null)
    {
        var messages = labelledDirectory is null ? BuiltInSet.Read() : LabelledFile.Read(labelledDirectory);
        var items = (notices?.Notices ?? [])
            .SelectMany(notice => notice.Items)
            .Where(item => item.Division is not null)
            .Select(item => new LabelledMessage(item.Title + "\n" + item.Text, item.Division!) { IsBackground = true });
        return [.. messages, .. items];
    }

    /// <summary>
    /// Measures on a held-out fifth with a model trained on the rest, whose calibration and threshold come from
    /// cross-validation within that rest; then trains the model that is shipped on everything, with that same calibration.
    /// </summary>
    /// <exception cref="FaultException">Nothing can be learnt from the examples.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public static TrainingResult Train(
        IReadOnlyList<LabelledMessage> examples, TrainingOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var usable = TrainingSet.Check(examples);
        var foldOf = Folds.Assign(usable, HeldOutFolds, options.Seed);
        var heldOut = usable.Where((_, i) => foldOf[i] == 0).ToArray();
        var measured = Fitting.Fit([.. usable.Where((_, i) => foldOf[i] != 0)], options, progress, cancellation);
        progress?.Report("在留出的五分之一上测量");
        var predictions = Prediction.Make(measured.Model, heldOut);
        var (labels, outOfScope) = (measured.Model.Content.Labels, measured.Model.OutOfScope);
        var report = Evaluation.Of(predictions, labels, outOfScope, measured.Model.Threshold);
        var details = ModelDetails.Of(predictions, heldOut, labels, outOfScope, options.Seed);
        progress?.Report("用全部数据训练");
        var fitted = Fitting.Fit(usable, measured, options, cancellation);
        return new TrainingResult(fitted.Model, ModelCard.Of(fitted, usable, report, details, options));
    }
}
