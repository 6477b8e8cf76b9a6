namespace PublicNotice.Analytics;

/// <summary>Measures a model.</summary>
internal static class Evaluation
{
    private const int CalibrationBins = 15;

    public static EvaluationReport Of(DivisionModel model, IEnumerable<LabelledMessage> examples) =>
        Of(Prediction.Make(model, examples), model.Content.Labels, model.OutOfScope, model.Threshold);

    public static EvaluationReport Of(IReadOnlyList<Prediction> predictions, string[] labels, int outOfScope, double threshold)
    {
        var inScope = predictions.Where(prediction => !prediction.IsOutOfScope(outOfScope)).ToArray();
        var outside = predictions.Where(prediction => prediction.IsOutOfScope(outOfScope)).ToArray();
        var verdicts = inScope.Select(prediction => (prediction.Actual, Verdict: prediction.VerdictAt(threshold, outOfScope))).ToArray();
        var suggested = verdicts.Where(pair => !pair.Verdict.Abstain).ToArray();
        var wronglySuggested = outside.Count(prediction => !prediction.VerdictAt(threshold, outOfScope).Abstain);
        var right = suggested.Count(pair => pair.Actual == pair.Verdict.Best);
        var perClass = PerClass(verdicts, labels, outOfScope);
        return new EvaluationReport
        {
            Count = predictions.Count,
            Accuracy = Share(verdicts.Count(pair => pair.Actual == pair.Verdict.Best), verdicts.Length),
            Top2 = Share(verdicts.Count(pair => pair.Actual == pair.Verdict.Best || pair.Actual == pair.Verdict.RunnerUp), verdicts.Length),
            MacroF1 = perClass.Count == 0 ? 0 : perClass.Values.Average(report => report.F1),
            PerClass = perClass,
            AccuracyAt90Coverage = AccuracyAt(0.9, inScope, outOfScope),
            AccuracyAt75Coverage = AccuracyAt(0.75, inScope, outOfScope),
            Ece = CalibrationError(predictions),
            Threshold = threshold,
            Coverage = Share(suggested.Length, verdicts.Length),
            AccuracyOfSuggestions = Share(right, suggested.Length),
            InScopeAbstention = Share(verdicts.Length - suggested.Length, verdicts.Length),
            OutOfScopeCount = outside.Length,
            OutOfScopeAbstention = outside.Length == 0 ? null : Share(outside.Length - wronglySuggested, outside.Length),
            PrecisionOfSuggestions = Share(right, suggested.Length + wronglySuggested),
            Confusion = ConfusionMatrix.Of(predictions, labels, outOfScope, threshold),
        };
    }

    private static SortedDictionary<string, ClassReport> PerClass(
        (int Actual, Verdict Verdict)[] verdicts, string[] labels, int outOfScope)
    {
        var reports = new SortedDictionary<string, ClassReport>(StringComparer.Ordinal);
        for (var label = 0; label < labels.Length; label++)
        {
            var actual = verdicts.Count(pair => pair.Actual == label);
            var predicted = verdicts.Count(pair => pair.Verdict.Best == label);
            var both = verdicts.Count(pair => pair.Actual == label && pair.Verdict.Best == label);
            if (label != outOfScope && actual + predicted > 0)
            {
                reports[labels[label]] = new ClassReport(Share(both, predicted), Share(both, actual), Share(2 * both, actual + predicted), actual);
            }
        }

        return reports;
    }

    private static double AccuracyAt(double coverage, Prediction[] predictions, int outOfScope)
    {
        var kept = predictions
            .Select(prediction => (prediction.Actual, prediction.Probabilities, prediction.VerdictAt(0, outOfScope).Best))
            .OrderByDescending(pair => pair.Probabilities[pair.Best])
            .Take((int)Math.Ceiling(coverage * predictions.Length))
            .ToArray();
        return Share(kept.Count(pair => pair.Actual == pair.Best), kept.Length);
    }

    private static double CalibrationError(IReadOnlyList<Prediction> predictions) => predictions
        .Select(prediction => (Confidence: prediction.Probabilities.Max(), IsRight: prediction.Likeliest == prediction.Actual))
        .GroupBy(pair => Math.Min((int)(pair.Confidence * CalibrationBins), CalibrationBins - 1))
        .Sum(bin => Math.Abs(bin.Average(pair => pair.Confidence) - Share(bin.Count(pair => pair.IsRight), bin.Count()))
            * bin.Count() / predictions.Count);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
