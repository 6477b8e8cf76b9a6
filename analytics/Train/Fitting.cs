using Microsoft.ML.Data;

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

    internal static (FeatureSpace Space, LinearWeights Weights) FitWeights(
        Corpus corpus, IReadOnlyList<int> examples, TrainingOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!HasTwoLabels(corpus, examples))
        {
            throw new FaultException(new Fault("PN613", "划分数据后，训练部分不足两个类别；请增加留言，或检查 group 列是否把同类留言全归为一组。"));
        }

        var space = FeatureSpaceBuilder.Build(corpus, examples);
        var rows = Rows(corpus, examples, space);
        var learnt = HingeTrainer.Fit(rows, space.Buckets.Length, corpus.Labels.Length, options, corpus.IsSmall);
        return (space, corpus.IsSmall ? learnt : Views.Of(learnt, corpus, examples, rows, space));
    }

    internal static List<TrainingRow> Rows(Corpus corpus, IReadOnlyList<int> examples, FeatureSpace space)
    {
        var vector = new FeatureVector();
        var rows = new List<TrainingRow>(examples.Count);
        foreach (var example in examples)
        {
            Vector(corpus, example, space, vector);
            var (indices, values) = (vector.Rows.ToArray(), vector.Values.ToArray());
            Array.Sort(indices, values);
            rows.Add(new TrainingRow
            {
                Label = (uint)corpus.Messages[example].Label,
                Features = new VBuffer<float>(space.Buckets.Length, indices.Length, values, indices),
            });
        }

        return rows;
    }

    private static FittedModel Fit(
        Corpus corpus, Calibration calibration, float threshold, IReadOnlyList<Prediction> validation, TrainingOptions options,
        CancellationToken cancellation)
    {
        var (space, weights) = FitWeights(corpus, [.. Enumerable.Range(0, corpus.Messages.Count)], options, cancellation);
        var content = new ModelContent(corpus.Labels, space, calibration.Apply(weights), threshold);
        return new FittedModel(ModelFile.Read(ModelFile.Write(content), ""), calibration, HingeTrainer.Passes(options, corpus.IsSmall), validation);
    }

    private static void Vector(Corpus corpus, int example, FeatureSpace space, FeatureVector vector)
    {
        var message = corpus.Messages[example];
        var sink = space.Into(vector);
        for (int i = 0, block = 0; block < message.Ends.Length; block++)
        {
            for (; i < message.Ends[block]; i++)
            {
                sink.Add(corpus.BucketOf[message.Terms[i]], message.Times[i]);
            }

            sink.End((Block)block);
        }
    }

    private static bool HasTwoLabels(Corpus corpus, IReadOnlyList<int> examples) =>
        examples.Select(example => corpus.Messages[example].Label).Distinct().Skip(1).Any();

    private static List<RawScores> OutOfFold(
        Corpus corpus, int[] foldOf, TrainingOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        var all = Enumerable.Range(0, foldOf.Length).ToArray();
        var scores = new List<RawScores>(foldOf.Length);
        var vector = new FeatureVector();
        for (var fold = 0; fold < ValidationFolds; fold++)
        {
            progress?.Report(FormattableString.Invariant($"校准：第 {fold + 1}/{ValidationFolds} 折"));
            int[] others = [.. all.Where(i => foldOf[i] != fold)];
            if (!HasTwoLabels(corpus, others))
            {
                continue;
            }

            var (space, weights) = FitWeights(corpus, others, options, cancellation);
            foreach (var example in all.Where(i => foldOf[i] == fold))
            {
                var raw = new float[weights.Stride];
                Vector(corpus, example, space, vector);
                weights.Score(vector, raw);
                scores.Add(new RawScores(corpus.Messages[example].Label, raw[..weights.Labels], vector.Length == 0));
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
