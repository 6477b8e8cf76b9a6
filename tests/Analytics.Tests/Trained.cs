namespace PublicNotice.Analytics.Tests;

/// <summary>The built-in set, trained once for all tests of the assembly.</summary>
internal static class Trained
{
    private static readonly Lazy<TrainingResult> Result = new(() => DivisionTraining.Train(DivisionTraining.DefaultExamples(), new TrainingOptions()));

    private static readonly Lazy<(DivisionModel, LabelledMessage[])> Split = new(() =>
    {
        var options = new TrainingOptions();
        var examples = DivisionTraining.DefaultExamples();
        var foldOf = Folds.Assign(examples, DivisionTraining.HeldOutFolds, options.Seed);
        var model = Fitting.Fit([.. examples.Where((_, i) => foldOf[i] != 0)], options, null, default).Model;
        return (model, [.. examples.Where((_, i) => foldOf[i] == 0)]);
    });

    private static readonly Lazy<TraitsTrainingResult> TraitsResult = new(() => TraitsTraining.Train(new TrainingOptions()));

    /// <summary>Kinds, accusations, urgency and spam, trained once.</summary>
    public static TraitsTrainingResult Traits => TraitsResult.Value;

    /// <summary>The model that is shipped, with its card.</summary>
    public static TrainingResult OnAll => Result.Value;

    /// <summary>A model of four fifths and the fifth that it has not seen.</summary>
    public static (DivisionModel Model, LabelledMessage[] HeldOut) OnFourFifths => Split.Value;
}
