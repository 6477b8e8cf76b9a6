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
    public void FrozenMessages_AreNowhereTrainedOn()
    {
        var known = BuiltInSet.Read().Concat(BuiltInSet.Read(BuiltInSet.Traits)).Select(message => Normaliser.Phrase(message.Text))
            .Where(text => text.Any(char.IsLetter)).ToHashSet();

        Assert.DoesNotContain(
            BuiltInSet.Read(BuiltInSet.FrozenDivisions).Concat(BuiltInSet.Read(BuiltInSet.FrozenTraits)),
            message => known.Contains(Normaliser.Phrase(message.Text)));
    }

    [Fact]
    public void Kinds_AreThoseOfTheForm_AndPraise()
    {
        var kinds = BuiltInSet.Read().Concat(BuiltInSet.Read(BuiltInSet.FrozenDivisions)).Select(message => message.Kind).OfType<string>().Distinct();

        Assert.Equal(FeedbackKinds.All.Select(kind => kind.Word()).Append("表扬").Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
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
