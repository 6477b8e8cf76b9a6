namespace PublicNotice.Analytics.Tests.Evaluate;

/// <summary>
/// The numbers that a bureau without any history starts with, on messages that no model here was trained on. The held-out
/// fifth was seen in development (the defaults were compared on folds that had it), so it is a guard, not a proof.
/// </summary>
public sealed class ColdStartTests
{
    [Fact]
    public void HeldOutFifth_MeetsTheBar()
    {
        var (model, heldOut) = Trained.OnFourFifths;

        Meets(Evaluation.Of(model, heldOut));
    }

    /// <summary>
    /// A set by another writer; nothing was tuned on it. Its messages name their matter plainly and are easier than those of
    /// the built-in set, so a high number here promises little.
    /// </summary>
    [Fact]
    public void Outsider_MeetsTheBar() =>
        Meets(Evaluation.Of(Trained.OnAll.Model, LabelledFile.Read("outsider.tsv")));

    /// <summary>
    /// A hard set by a third writer, who had seen no other message: everyday words instead of the official ones, the point
    /// in the middle or at the end. It was measured once, when everything was finished, and nothing was changed after.
    /// </summary>
    [Fact]
    public void Blind_MeetsTheBar() =>
        Meets(Evaluation.Of(Trained.OnAll.Model, LabelledFile.Read("blind.tsv")));

    [Fact]
    public void Card_HoldsTheHeldOutNumbers()
    {
        var (model, heldOut) = Trained.OnFourFifths;

        Assert.Equal(Evaluation.Of(model, heldOut).Accuracy, Trained.OnAll.Card.HeldOut.Accuracy);
    }

    private static void Meets(EvaluationReport report)
    {
        Assert.InRange(report.Accuracy, 0.80, 1);
        Assert.InRange(report.Top2, 0.92, 1);
        Assert.InRange(report.OutOfScopeAbstention!.Value, 0.75, 1);
        Assert.InRange(report.InScopeAbstention, 0, 0.25);
    }
}
