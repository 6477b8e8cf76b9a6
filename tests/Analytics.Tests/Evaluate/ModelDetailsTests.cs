namespace PublicNotice.Analytics.Tests.Evaluate;

public sealed class ModelDetailsTests
{
    // Of ten messages, sure to unsure, the last three are wrong; one more belongs to no division.
    private static readonly Prediction[] Predictions =
    [
        .. Enumerable.Range(0, 10).Select(i => new Prediction(i < 7 ? 0 : 1, [0.99f - (i * 0.04f), 0.01f + (i * 0.03f), i * 0.01f], false)),
        new(2, [0.1f, 0.1f, 0.8f], false),
    ];

    private static readonly LabelledMessage[] Examples =
    [
        .. Enumerable.Range(0, 10).Select(i => new LabelledMessage(new string('字', i < 5 ? 10 : 50), "a") { Kind = i < 5 ? "咨询" : "投诉", Item = i == 0 ? "1-1" : null }),
        new("无关", "none"),
    ];

    private static readonly ModelDetails Details = ModelDetails.Of(Predictions, Examples, ["a", "b", "none"], outOfScope: 2, seed: 1);

    [Fact]
    public void Curve_IsTheAccuracyOnTheSurest()
    {
        Assert.Equal(1, Details.Coverage.Single(point => point.Coverage == 0.7).Accuracy);
        Assert.Equal(7 / 8.0, Details.Coverage.Single(point => point.Coverage == 0.8).Accuracy);
        Assert.Equal(0.7, Details.Coverage[^1].Accuracy);
    }

    [Fact]
    public void Groups_AreJudgedApart()
    {
        var groups = Details.Groups.ToDictionary(group => group.Group);

        Assert.Equal((5, 1.0), (groups["短（不足 30 字）"].Count, groups["短（不足 30 字）"].Accuracy));
        Assert.Equal((5, 0.4), (groups["类型：投诉"].Count, groups["类型：投诉"].Accuracy));
        Assert.Equal((1, 1.0), (groups["针对某一事项"].Count, groups["针对某一事项"].Accuracy));
    }

    [Fact]
    public void Bins_HoldEveryMessage()
    {
        Assert.Equal(11, Details.Calibration.Sum(bin => bin.Count));
        Assert.All(Details.Calibration, bin => Assert.InRange(bin.Accuracy, 0, 1));
    }

    [Fact]
    public void Intervals_HoldTheirNumbers()
    {
        var report = Evaluation.Of(Predictions, ["a", "b", "none"], 2, 0);

        Assert.InRange(report.PerClass["a"].Precision, Details.Intervals["a"].Precision.Low, Details.Intervals["a"].Precision.High);
        Assert.InRange(report.PerClass["a"].Recall, Details.Intervals["a"].Recall.Low, Details.Intervals["a"].Recall.High);
        Assert.InRange(report.PerClass["a"].F1, Details.Intervals["a"].F1.Low, Details.Intervals["a"].F1.High);
    }

    [Fact]
    public void Page_ShowsCurvesAndDoubt()
    {
        var page = ModelCardHtml.Of(Trained.OnAll.Card);

        Assert.Equal(2, page.Split("<svg").Length - 1);
        Assert.Contains("置信区间", page, StringComparison.Ordinal);
        Assert.Contains(Trained.OnAll.Model.Version, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_AfterCorrections_ShowsTheirRateByWeek()
    {
        Correction[] corrections =
        [
            .. Enumerable.Range(0, 10).Select(i => new Correction("路灯", i < 3 ? "xczx" : "zhc", new DateOnly(2026, 3, 2)) { IsAccepted = true, IsProtected = false, Suggested = "zhc" }),
        ];

        var page = ModelCardHtml.Of(Trained.OnAll.With(LiveNumbers.Of(corrections), new Drift(0.05, 0.1)).Card);

        Assert.Contains("30.0 %", page, StringComparison.Ordinal);
        Assert.Contains("用词 0.050", page, StringComparison.Ordinal);
    }
}
