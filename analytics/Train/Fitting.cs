using Microsoft.ML.Data;

namespace PublicNotice.Analytics;

/// <summary>From examples to a calibrated model.</summary>
internal static class Fitting
{
    private const int ValidationFolds = 5;

    /// <summary>
    /// Fits on all examples. Temperature and threshold come from predictions for messages that the predicting model had not
    /// seen: every fold is predicted by a model of the others.
    /// </summary>
    public static DivisionModel Fit(
        IReadOnlyList<LabelledMessage> examples, TrainingOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        var labels = LabelsOf(examples);
        var validation = OutOfFold(examples, labels, options, progress, cancellation);
        var temperature = Temperature.Fit(validation);
        var outOfScope = Array.IndexOf(labels, TrainingOptions.OutOfScopeLabel);
        var threshold = Threshold.Choose([.. validation.Select(raw => raw.At(temperature))], outOfScope, options.TargetPrecision);
        return Fit(examples, labels, temperature, threshold, options, cancellation);
    }

    /// <summary>Fits on all examples with a calibration that was made elsewhere.</summary>
    public static DivisionModel Fit(
        IReadOnlyList<LabelledMessage> examples, string[] labels, float temperature, float threshold, TrainingOptions options,
        CancellationToken cancellation)
    {
        var (space, weights) = FitWeights(examples, labels, options, cancellation);
        return ModelFile.Read(ModelFile.Write(new ModelContent(labels, space, weights, temperature, threshold)), "");
    }

    public static string[] LabelsOf(IReadOnlyList<LabelledMessage> examples) =>
        [.. examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];

    internal static (FeatureSpace Space, LinearWeights Weights) FitWeights(
        IReadOnlyList<LabelledMessage> examples, string[] labels, TrainingOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (LabelsOf(examples).Length < 2)
        {
            throw new FaultException(new Fault("PN613", "划分数据后，训练部分不足两个类别；请增加留言，或检查 group 列是否把同类留言全归为一组。"));
        }

        var space = FeatureSpaceBuilder.Build(examples, options);
        var weights = HingeTrainer.Fit(Rows(examples, labels, space), space.Buckets.Length, labels.Length, options);
        weights.RoundToFile();
        return (space, weights);
    }

    internal static List<TrainingRow> Rows(IReadOnlyList<LabelledMessage> examples, string[] labels, FeatureSpace space)
    {
        var workspace = new Workspace();
        var rows = new List<TrainingRow>(examples.Count);
        foreach (var example in examples)
        {
            var vector = space.Read(example.Title, example.Text, workspace);
            var (indices, values) = (vector.Rows.ToArray(), vector.Values.ToArray());
            Array.Sort(indices, values);
            rows.Add(new TrainingRow
            {
                Label = (uint)Array.IndexOf(labels, example.Label),
                Features = new VBuffer<float>(space.Buckets.Length, indices.Length, values, indices),
            });
        }

        return rows;
    }

    private static List<RawScores> OutOfFold(
        IReadOnlyList<LabelledMessage> examples, string[] labels, TrainingOptions options, IProgress<string>? progress,
        CancellationToken cancellation)
    {
        var foldOf = Folds.Assign(examples, ValidationFolds, options.Seed);
        var scores = new List<RawScores>(examples.Count);
        var workspace = new Workspace();
        for (var fold = 0; fold < ValidationFolds; fold++)
        {
            progress?.Report(FormattableString.Invariant($"校准：第 {fold + 1}/{ValidationFolds} 折"));
            LabelledMessage[] others = [.. examples.Where((_, i) => foldOf[i] != fold)];
            if (LabelsOf(others).Length < 2)
            {
                continue;
            }

            var (space, weights) = FitWeights(others, labels, options, cancellation);
            foreach (var example in examples.Where((_, i) => foldOf[i] == fold))
            {
                var raw = new float[weights.Stride];
                var vector = space.Read(example.Title, example.Text, workspace);
                weights.Score(vector, raw);
                scores.Add(new RawScores(Array.IndexOf(labels, example.Label), raw[..labels.Length], vector.Count == 0));
            }
        }

        return scores;
    }
}
