namespace PublicNotice.Analytics.Tests.Evaluate;

public sealed class PublishedCardTests
{
    [Fact]
    public void CardsBesideAModel_AreTakenOutOfTheirPages()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["m.model"]);
        Trained.Traits.Save(TraitsModel.Beside(folder["m.model"]));

        var cards = PublishedCard.Beside(folder["m.model"]);

        Assert.Equal([$"分类模型说明卡（{Trained.OnAll.Model.Version}）", $"来件特征模型说明卡（{Trained.Traits.Model.Version}）"], cards.Select(card => card.Title));
        Assert.All(cards, card => Assert.StartsWith("<p>", card.Html, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.DoesNotContain("<style", card.Html, StringComparison.Ordinal));
        // The site's content policy refuses styles in attributes.
        Assert.All(cards, card => Assert.DoesNotContain(" style=", card.Html, StringComparison.Ordinal));
        Assert.Contains("混淆矩阵", cards[0].Html, StringComparison.Ordinal);
        Assert.Contains("待核", cards[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void NoModel_NoCards()
    {
        using var folder = new TestFolder();

        Assert.Empty(PublishedCard.Beside(folder["m.model"]));
    }
}
