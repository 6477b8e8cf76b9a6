namespace PublicNotice.Analytics.Tests.Prepare;

public sealed class BuiltInSetTests
{
    [Fact]
    public void EveryDivision_HasMessages()
    {
        var counts = BuiltInSet.Read().CountBy(message => message.Label).ToDictionary();

        Assert.Equal(["dkzy", "ghcw", "jgjw", "none", "qyxz", "rsc", "xczx", "xfbf", "zhc"], counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(counts.Values, count => Assert.True(count >= 100));
    }

    [Fact]
    public void SameWords_NeverHaveTwoLabels()
    {
        var conflicts = BuiltInSet.Read().GroupBy(message => Normaliser.Phrase(message.Text)).Where(same => same.DistinctBy(m => m.Label).Count() > 1);

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Outsider_SharesNoMessageWithTheBuiltInSet()
    {
        var known = BuiltInSet.Read().Select(message => Normaliser.Phrase(message.Text)).ToHashSet();

        Assert.DoesNotContain(LabelledFile.Read("outsider.tsv"), message => known.Contains(Normaliser.Phrase(message.Text)));
    }

    [Fact]
    public void NoticeItems_AreBackground()
    {
        var item = new PublishedItem("2-1-2", "二（一）2", "全力落实工作部署", 1, 1, "xczx") { Text = "一是……" };
        var notice = new PublishedNotice(
            "n", 1, "", "公告", "公示", "/n/", DateTimeOffset.UnixEpoch, null, null, Contact.None, [item, item with { Division = null }]);

        var examples = DivisionTraining.DefaultExamples(notices: new NoticeIndex("局", [notice]));

        var background = Assert.Single(examples, example => example.IsBackground);
        Assert.Equal(("xczx", "全力落实工作部署\n一是……"), (background.Label, background.Text));
    }
}
