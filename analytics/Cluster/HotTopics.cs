using System.Text.RegularExpressions;

namespace PublicNotice.Analytics;

/// <summary>Finds the topics in a collection of messages and ranks them by heat.</summary>
public static partial class HotTopics
{
    private const int LongestTitle = 40;

    /// <summary>All topics of two messages or more, the hottest first.</summary>
    public static IReadOnlyList<HotTopic> Of(IReadOnlyList<IncomingMessage> messages)
    {
        var vectors = TopicVectors.Of(messages);
        return
        [
            .. TopicClusters.Of(vectors)
                .Select(members => Describe([.. members.Select(i => messages[i])], [.. members.Select(i => vectors[i])]))
                .OrderByDescending(topic => topic.Heat)
                .ThenBy(topic => topic.Messages[0], StringComparer.Ordinal)
                .Select((topic, i) => topic with { Rank = i + 1 }),
        ];
    }

    private static HotTopic Describe(IncomingMessage[] members, TopicVector[] vectors)
    {
        DateTime[] times = [.. members.Select(member => member.Time).OfType<DateTime>().Order()];
        var senders = members.Select((member, i) => member.Sender ?? $"\0{i}").Distinct().Count();
        return new HotTopic
        {
            Rank = 0,
            Heat = Math.Round(senders * (1 + Growth(times)) * Math.Sqrt(members.Length / Weeks(times)), 3),
            Title = TitleOf(members[Nearest(vectors)]),
            Place = Commonest(members, Place()),
            People = Commonest(members, People()),
            From = times.Length == 0 ? null : times[0],
            To = times.Length == 0 ? null : times[^1],
            Senders = senders,
            Messages = [.. members.Select(member => member.Id)],
        };
    }

    private static double Weeks(DateTime[] times) => times.Length == 0 ? 1 : Math.Max(1, (times[^1] - times[0]).TotalDays / 7);

    private static double Growth(DateTime[] times)
    {
        if (times.Length == 0 || times[0] == times[^1])
        {
            return 0;
        }

        var middle = times[0] + ((times[^1] - times[0]) / 2);
        return Math.Max(0, (times.Count(time => time > middle) - times.Count(time => time <= middle)) / (double)times.Length);
    }

    private static int Nearest(TopicVector[] vectors)
    {
        var sum = new Dictionary<int, double>();
        foreach (var (term, weight) in vectors.SelectMany(vector => vector.Terms.Zip(vector.Weights)))
        {
            sum[term] = sum.GetValueOrDefault(term) + weight;
        }

        return Enumerable.Range(0, vectors.Length).MaxBy(i => vectors[i].Terms.Zip(vectors[i].Weights).Sum(term => sum[term.First] * term.Second));
    }

    private static string TitleOf(IncomingMessage message)
    {
        var title = (message.Title ?? message.Text).Trim();
        return title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";
    }

    // Named by at least half of the messages: a single message's place is not the topic's.
    private static string? Commonest(IncomingMessage[] members, Regex pattern)
    {
        var named = members
            .SelectMany(member => pattern.Matches(member.Title + "。" + member.Text).Select(match => match.Groups["name"].Value).Distinct())
            .CountBy(name => name)
            .OrderByDescending(name => name.Value)
            .ThenByDescending(name => name.Key.Length)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return named.Value * 2 >= members.Length ? named.Key : null;
    }

    // An estate, village, street or school after the district it lies in, or where none is named, the district.
    [GeneratedRegex(@"(?:[A-Z]\d*[市区县]|[市区县镇乡])?(?<name>(?![而的在对请和与是有到从向把被将由因])[\p{IsCJKUnifiedIdeographs}]{2,6}?(?:小区|社区|街道|花园|公园|新城|学校|中学|小学|大学|学院|医院|大道|村|镇|乡|路|苑|府)|[A-Z]\d*[市区县])")]
    private static partial Regex Place();

    [GeneratedRegex("(?<name>业主|居民|村民|家长|学生|教师|老师|员工|职工|农民工|退休人员|退役军人|老人|孕妇|残疾人|司机|购房者|消费者|商户)")]
    private static partial Regex People();
}
