namespace PublicNotice.Analytics.Tests.Prepare;

public sealed class FeatureTests
{
    /// <summary>T79: a change here makes every model of before unusable; that must be meant.</summary>
    [Fact]
    public void Fingerprint_IsThatOfTheModelsInUse() =>
        Assert.Equal(2064708671u, FeatureShape.Default.Fingerprint());

    [Fact]
    public void TermsOfOneMessage_AreCountedTogether()
    {
        var workspace = new Workspace();

        Grams.Count("", "好好好", FeatureShape.Default, workspace);

        // 好 three times, 好好 twice, and the two edges.
        Assert.Equal([1, 1, 2, 3], workspace.Counts.Times.ToArray().Order());
    }

    [Fact]
    public void NameOfADivision_LeavesNoTerm()
    {
        var shape = FeatureShape.Default with { Unread = ["规划财务处"] };
        var workspace = new Workspace();

        Grams.Count("", "规划财务处", shape, workspace);

        Assert.Equal(0, workspace.Counts.Count);
    }

    [Fact]
    public void ManyTerms_AreAllKept()
    {
        var counts = new GramCounts();
        for (var i = 0; i < 100; i++)
        {
            counts.Reserve(1000);
            Enumerable.Range(i * 500, 1000).ToList().ForEach(counts.Add);
        }

        Assert.Equal(50_500, counts.Count);
        Assert.Equal(100_000, counts.Times.ToArray().Sum());
    }
}
