namespace PublicNotice.Analytics.Tests.Evaluate;

/// <summary>One of five grouped folds of the public set; bench/classifier.sh has all.</summary>
public sealed class PublicSetTests
{
    [PublicSetFact]
    public void OneFold_IsAsGoodAsTheReadmeSays()
    {
        var messages = TrainingSet.Check(LabelledFile.Read(PublicSet.File("train.tsv")));
        var foldOf = Folds.Assign(messages, 5, seed: 1);

        var fitted = Fitting.Fit([.. messages.Where((_, i) => foldOf[i] != 0)], new TrainingOptions(), null, default);
        var report = Evaluation.Of(fitted.Model, messages.Where((_, i) => foldOf[i] == 0));

        Assert.InRange(report.MacroF1, 0.92, 1);
        Assert.InRange(report.Top2, 0.98, 1);
        Assert.InRange(report.AccuracyAt90Coverage, 0.955, 1);
        Assert.InRange(report.Ece, 0, 0.03);
        Assert.InRange(fitted.Model.Content.Power, 0.3f, 0.9f);
        Assert.InRange(ModelFile.Write(fitted.Model.Content).Length, 0, 1_000_000);
    }
}
