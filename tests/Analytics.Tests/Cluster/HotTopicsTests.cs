namespace PublicNotice.Analytics.Tests.Cluster;

public sealed class HotTopicsTests
{
    private static readonly DateTime Start = new(2026, 3, 1);

    private static readonly IncomingMessage[] Messages =
    [
        new("1", "丽水小区旁边新建的搅拌站彻夜施工，噪音让居民无法入睡。", "丽水小区搅拌站噪音扰民", "甲", Start),
        new("2", "搅拌站的粉尘飘进丽水小区，居民不敢开窗。", "投诉丽水小区附近搅拌站", "乙", Start.AddDays(3)),
        new("3", "丽水小区附近的搅拌站有没有环评？居民天天吃灰。", "丽水小区搅拌站是否合法", "丙", Start.AddDays(4)),
        new("4", "丽水小区居民再次反映搅拌站噪音和粉尘。", "再次反映搅拌站", "甲", Start.AddDays(5)),
        new("5", "购买公寓能不能领人才购房补贴？", "人才购房补贴咨询", "丁", Start),
        new("6", "人才购房补贴申请三个月没有下文。", "人才购房补贴没有到账", "戊", Start.AddDays(60)),
        new("7", "公交二十路末班车太早。", "公交末班车", "己", Start),
        new("8", "学校食堂的菜价涨得太快。", "食堂涨价", "庚", Start),
    ];

    /// <summary>A week of one campaign and nothing else is the hottest topic of all.</summary>
    [Fact]
    public void LettersThatAllSayTheSame_AreATopic()
    {
        var topics = HotTopics.Of([.. Enumerable.Range(0, 7).Select(i => new IncomingMessage($"{i}", $"我们小区停水三天了，请尽快恢复供水{i}", "停水三天没人管"))]);

        Assert.Equal(7, Assert.Single(topics).Messages.Count);
    }

    /// <summary>A quiet week: fifty letters about fifty things are not called a topic because they are polite in the same words.</summary>
    [Fact]
    public void FewLettersAboutDifferentThings_AreNoTopicOfFive()
    {
        var letters = BuiltInSet.ReadFile(BuiltInSet.FrozenDivisions + "outsider.tsv").Where((_, i) => i % 5 == 0).Take(50);

        var topics = HotTopics.Of([.. letters.Select((letter, i) => new IncomingMessage($"{i}", letter.Text, letter.Title))]);

        Assert.DoesNotContain(topics, topic => topic.Messages.Count >= 5);
    }

    [Fact]
    public void Matters_AreToldApartAndRanked()
    {
        var topics = HotTopics.Of(Messages);

        Assert.Equal([["1", "2", "3", "4"], ["5", "6"]], topics.Select(topic => topic.Messages));
        Assert.Equal([1, 2], topics.Select(topic => topic.Rank));
    }

    [Fact]
    public void Topic_NamesPlacePeopleAndSpan()
    {
        var topic = HotTopics.Of(Messages)[0];

        Assert.Equal(("丽水小区", "居民", 3), (topic.Place, topic.People, topic.Senders));
        Assert.Equal((Start, Start.AddDays(5)), (topic.From, topic.To));
        Assert.Contains(topic.Title, Messages.Take(4).Select(message => message.Title));
    }

    /// <summary>Worked out by hand: 3 senders; 3 of 4 messages in the later half less 1 in the earlier; 4 in the one week.</summary>
    [Fact]
    public void Heat_IsThatOfTheDefinition() => Assert.Equal(3 * 1.5 * 2, HotTopics.Of(Messages)[0].Heat, 3);

    [Fact]
    public void OrderOfTheFile_DoesNotMatter()
    {
        var backwards = HotTopics.Of([.. Messages.Reverse()]);

        Assert.Equal(["1", "2", "3", "4"], backwards[0].Messages.Order());
    }

    [Fact]
    public void NothingInCommon_NoTopic() => Assert.Empty(HotTopics.Of([.. Messages.TakeLast(2)]));
}
