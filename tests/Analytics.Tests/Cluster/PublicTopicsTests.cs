namespace PublicNotice.Analytics.Tests.Cluster;

/// <summary>Topics of the public set that everybody calls by one name, so that a keyword tells their members.</summary>
public sealed class PublicTopicsTests
{
    private static readonly Lazy<(List<IncomingMessage> Messages, IReadOnlyList<HotTopic> Topics)> Found = new(() =>
    {
        var messages = IncomingFile.Read(PublicSet.File("hot-topics.jsonl"));
        return (messages, HotTopics.Of(messages));
    });

    [PublicSetTheory]
    [InlineData("伊景园", "")]
    [InlineData("丽发", "搅拌 噪 尘 污染 吵 拯救")]
    [InlineData("58车贷", "")]
    [InlineData("茶场村", "")]
    public void Topic_HasItsMessagesAndNoOthers(string name, string oneOf)
    {
        var (messages, topics) = Found.Value;
        var expected = messages
            .Where(message => message.Title + message.Text is var said && said.Contains(name, StringComparison.Ordinal)
                && (oneOf.Length == 0 || oneOf.Split(' ').Any(word => said.Contains(word, StringComparison.Ordinal))))
            .Select(message => message.Id)
            .ToHashSet();

        var topic = topics.MaxBy(topic => topic.Messages.Count(expected.Contains))!;

        var both = (double)topic.Messages.Count(expected.Contains);
        Assert.InRange(both / expected.Count, 0.95, 1);
        Assert.InRange(both / topic.Messages.Count, 0.95, 1);
    }
}
