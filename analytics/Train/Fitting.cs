namespace PublicNotice.Analytics;

/// <summary>From examples to a calibrated model.</summary>
internal static class Fitting
{
    private const int ValidationFolds = 5;

    // With titles in less than a tenth of the messages there is too little to learn a field of its own from.
    private const double FewestTitles = 0.1;

    /// <summary>
    /// Fits on all examples. Calibration and threshold come from predictions for messages that the predicting model had not
    /// seen: every fold is predicted by a model of the others.
    /// </summary>
    public static FittedModel Fit(
        IReadOnlyList<LabelledMessage> examples, TrainingOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        var corpus = Read(examples, options);
        var validation = OutOfFold(corpus, Folds.Assign(examples, ValidationFolds, options.Seed), options, progress, cancellation);
        var calibration = Calibration.Fit(validation, corpus.Labels.Length, corpus.IsSmall);
        var outOfScope = Array.IndexOf(corpus.Labels, TrainingOptions.OutOfScopeLabel);
        Prediction[] calibrated = [.. validation.Select(calibration.Apply)];
        var threshold = Threshold.Choose(calibrated, outOfScope, options.TargetPrecision);
        return Fit(corpus, calibration, threshold, calibrated, options, cancellation);
    }

    /// <summary>Fits on all examples with a calibration that was made elsewhere, for the same labels.</summary>
    public static FittedModel Fit(
        IReadOnlyList<LabelledMessage> examples, FittedModel measured, TrainingOptions options, CancellationToken cancellation) =>
        Fit(Read(examples, options), measured.Calibration, measured.Model.Content.Threshold, measured.Validation, options, cancellation);

    public static Corpus Read(IReadOnlyList<LabelledMessage> examples, TrainingOptions options) =>
        Corpus.Read(examples, FeatureShape.Default with
        {
            TitleApart = examples.Count(example => example.Title is not null) >= FewestTitles * examples.Count,
            Unread = new PhraseList(options.UnreadPhrases),
        });

    /// <summary>Learns terms and weights; leaves in the vectors what the terms make of every message of the corpus.</summary>
    internal static (FeatureSpace Space, LinearWeights Weights) FitWeights(
        TrainingPart part, Vectors vectors, TrainingOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (part.LabelCount < 2)
        {
            throw new FaultException(new Fault("PN613", "划分数据后，训练部分不足两个类别；请增加留言，或检查 group 列是否把同类留言全归为一组。"));
        }

        var (corpus, space) = (part.Corpus, FeatureSpaceBuilder.Build(part));
        vectors.Fill(space);
        var rows = Array.ConvertAll(part.Examples, example => vectors[example]);
        var learnt = HingeTrainer.Fit(rows, space.Buckets.Length, corpus.Labels.Length, options, corpus.IsSmall);
        return (space, corpus.IsSmall ? learnt : Views.Of(learnt, part, rows, space));
    }

    private static FittedModel Fit(
        Corpus corpus, Calibration calibration, float threshold, IReadOnlyList<Prediction> validation, TrainingOptions options,
        CancellationToken cancellation)
    {
        var (space, weights) = FitWeights(TrainingPart.All(corpus), new Vectors(corpus), options, cancellation);
        var content = new ModelContent(corpus.Labels, space, calibration.Apply(weights), threshold, calibration.Power);
        return new FittedModel(ModelFile.Read(ModelFile.Write(content), ""), calibration, HingeTrainer.Passes(options, corpus.IsSmall), validation);
    }

    private static List<RawScores> OutOfFold(
        Corpus corpus, int[] foldOf, TrainingOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        var (all, vectors) = (TrainingPart.All(corpus), new Vectors(corpus));
        var scores = new List<RawScores>(foldOf.Length);
        for (var fold = 0; fold < ValidationFolds; fold++)
        {
            progress?.Report(FormattableString.Invariant($"校准：第 {fold + 1}/{ValidationFolds} 折"));
            var heldOut = Array.FindAll(all.Examples, example => foldOf[example] == fold);
            var others = all.Without(heldOut);
            if (others.LabelCount < 2)
            {
                continue;
            }

            var (_, weights) = FitWeights(others, vectors, options, cancellation);
            var raw = new float[weights.Stride];
            foreach (var (label, features) in heldOut.Select(example => vectors[example]))
            {
                weights.Score(features.GetIndices(), features.GetValues(), raw);
                scores.Add(new RawScores(label, raw[..weights.Labels], features.GetValues().IsEmpty));
            }
        }

        return scores;
    }
}

/// <summary>A model and how it came about.</summary>
/// <param name="Model">The model.</param>
/// <param name="Calibration">What went into its weights.</param>
/// <param name="Passes">The passes over the data that were allowed.</param>
/// <param name="Validation">Calibrated predictions for its examples, each by a model that had not seen it.</param>
internal sealed record FittedModel(DivisionModel Model, Calibration Calibration, int Passes, IReadOnlyList<Prediction> Validation);
