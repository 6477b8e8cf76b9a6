using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace PublicNotice.Analytics;

/// <summary>
/// ML.NET's stochastic dual coordinate ascent over our sparse vectors, with hinge loss; where there is much text, rounded off at
/// its corner, so that few messages at the margin do not decide alone. One thread: with more, the order of updates, and so the
/// model, differs from run to run.
/// </summary>
internal static class HingeTrainer
{
    // 1 to 8 were tried: with 4, five passes are as good as ten with 1.
    private const float Smoothing = 4;
    private const int PassesOverLittle = 20;
    private const int PassesOverMuch = 5;

    // To ask whether it has converged costs half a pass each time.
    private const int Never = -1;

    /// <summary>How often the trainer goes over the data.</summary>
    public static int Passes(TrainingOptions options, bool isSmall) => options.Passes ?? (isSmall ? PassesOverLittle : PassesOverMuch);

    public static LinearWeights Fit(TrainingRow[] rows, int features, int labels, TrainingOptions options, bool isSmall) =>
        Weights(Train(new MLContext(options.Seed), rows, features, labels, options, isSmall).Model, labels);

    /// <summary>ML.NET's own transformer, which the tests compare our scorer with.</summary>
    internal static MulticlassPredictionTransformer<LinearMulticlassModelParameters> Train(
        MLContext context, TrainingRow[] rows, int features, int labels, TrainingOptions options, bool isSmall) =>
        context.MulticlassClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedMulticlassTrainer.Options
        {
            Loss = isSmall ? new HingeLoss() : new SmoothedHingeLoss(Smoothing),
            L2Regularization = options.Regularisation,
            L1Regularization = 0,
            MaximumNumberOfIterations = Passes(options, isSmall),
            NumberOfThreads = 1,
            ConvergenceCheckFrequency = Never,
            Shuffle = true,
        }).Fit(new TrainingView(rows, features, labels));

    private static LinearWeights Weights(LinearMulticlassModelParameters model, int labels)
    {
        VBuffer<float>[]? perLabel = null;
        model.GetWeights(ref perLabel, out var count);
        var weights = new LinearWeights(labels, perLabel![0].Length);
        for (var label = 0; label < count; label++)
        {
            foreach (var (row, value) in perLabel[label].Items())
            {
                weights.Row(row)[label] = value;
            }
        }

        model.GetBiases().ToArray().CopyTo(weights.Bias.AsSpan());
        return weights;
    }
}
