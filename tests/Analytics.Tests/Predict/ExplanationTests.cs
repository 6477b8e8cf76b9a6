namespace PublicNotice.Analytics.Tests.Predict;

public sealed class ExplanationTests
{
    private static DivisionModel Model => Trained.OnAll.Model;

    [Theory]
    [InlineData(0)]
    [InlineData(0.7f)]
    public void Shares_SumToTheLead(float power)
    {
        var model = new DivisionModel(Model.Content with { Power = power }, "");
        var probabilities = new float[model.Labels.Count];
        foreach (var message in LabelledFile.Read("outsider.tsv"))
        {
            model.Score("来信", message.Text, probabilities);
            var verdict = Verdict.Of(probabilities, model.OutOfScope, 0, isBlank: false);

            var explanation = Explanation.Of(model, "来信", message.Text, Workspace.OfThisThread, verdict.Best, verdict.RunnerUp);

            // Softmax turns a lead into a ratio of probabilities; the logarithm turns it back.
            var lead = Math.Log((double)probabilities[verdict.Best] / probabilities[verdict.RunnerUp]);
            Assert.Equal(lead, explanation.Lead, 2e-3);
        }
    }

    [Fact]
    public void Terms_PointIntoTheTextAsWritten()
    {
        foreach (var message in LabelledFile.Read("outsider.tsv"))
        {
            var found = Model.Classify(null, message.Text);

            Assert.InRange(found.Why.Count, 0, 6);
            Assert.All(found.Why, term => Assert.Equal(term.Text, message.Text.Substring(term.Start, term.Length)));
            Assert.All(found.Why, term => Assert.True(term.Weight > 0 && term.Length >= 2));
            Assert.Equal(found.Why.OrderByDescending(term => term.Weight), found.Why);
        }
    }

    [Fact]
    public void Terms_AreWordsAPersonReads()
    {
        var found = Model.Classify(null, "请问“消费帮扶”产品在哪里买，海吉星中心的专柜还开吗？");

        Assert.Contains(found.Why, term => term.Text.Contains("海吉星", StringComparison.Ordinal));
    }

    [Fact]
    public void SpansSurviveFullWidthFormsAndQuotes()
    {
        const string text = "　　请看：“官　网”！打不开。";

        var found = Model.Classify(null, text);

        var term = Assert.Single(found.Why, term => term.Text.StartsWith('官'));
        Assert.Equal("官　网", text.Substring(term.Start, term.Length));
    }
}
