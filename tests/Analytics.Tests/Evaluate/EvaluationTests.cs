namespace PublicNotice.Analytics.Tests.Evaluate;

public sealed class EvaluationTests
{
    private static readonly string[] Labels = ["a", "b", "none"];

    /// <summary>Worked out by hand.</summary>
    [Fact]
    public void Numbers_AreThoseOfTheDefinition()
    {
        Prediction[] predictions =
        [
            new(0, [0.8f, 0.1f, 0.1f], false), // right
            new(0, [0.3f, 0.6f, 0.1f], false), // wrong, second
            new(1, [0.1f, 0.3f, 0.6f], false), // right, abstained
            new(1, [0.2f, 0.7f, 0.1f], false), // right
            new(2, [0.1f, 0.1f, 0.8f], false), // abstained, as it should
            new(2, [0.9f, 0.1f, 0.0f], false), // suggested, wrongly
        ];

        var report = Evaluation.Of(predictions, Labels, outOfScope: 2, threshold: 0.5);

        Assert.Equal((0.75, 1.0), (report.Accuracy, report.Top2));
        Assert.Equal((1.0, 0.5, 2 / 3.0), (report.PerClass["a"].Precision, report.PerClass["a"].Recall, report.PerClass["a"].F1));
        Assert.Equal((0.75, 2 / 3.0, 0.25), (report.Coverage, report.AccuracyOfSuggestions, report.InScopeAbstention));
        Assert.Equal((2, 0.5, 0.5), (report.OutOfScopeCount, report.OutOfScopeAbstention, report.PrecisionOfSuggestions));
        Assert.Equal(["a", "b", ConfusionMatrix.Abstained], report.Confusion.Columns);
        Assert.Equal([[1, 1, 0], [0, 1, 1], [1, 0, 1]], report.Confusion.Rows);
    }

    [Fact]
    public void CalibrationError_IsTheGapBetweenConfidenceAndAccuracy()
    {
        Prediction[] predictions = [new(0, [0.75f, 0.25f], false), new(1, [0.75f, 0.25f], false)];

        Assert.Equal(0.25, Evaluation.Of(predictions, ["a", "b"], -1, 0).Ece, 6);
    }
}
