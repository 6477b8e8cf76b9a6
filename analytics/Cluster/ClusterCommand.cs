using System.CommandLine;
using System.Globalization;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary><c>cluster</c>: near-duplicates with their true counts, and hot topics ranked by heat.</summary>
internal static class ClusterCommand
{
    // Comparing everything with everything is for a season's messages; of more, the latest are looked at.
    private const int MostForTopics = 20_000;

    private static readonly Option<string> Data = new("--data") { Description = "留言：TSV（表头含 text）或 JSON 行；可有 id、title、user、time", Required = true };
    private static readonly Option<int> Topics = new("--topics") { Description = "列出前几个热点；0 为不找热点", DefaultValueFactory = _ => 20 };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    public static Command Create()
    {
        var command = new Command("cluster", "找出近似重复的留言和热点") { Data, Topics, AsJson };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        if (call.GetValue(Topics) < 0)
        {
            return CommandLine.Refuse(call, "--topics 不能为负数。");
        }

        var messages = IncomingFile.Read(call.GetValue(Data)!);
        using var progress = new ConsoleProgress(call.InvocationConfiguration.Error);
        progress.Report("查找近似重复");
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var duplicates = new NearDuplicates();
        foreach (var message in messages)
        {
            cancellation.ThrowIfCancellationRequested();
            duplicates.Add(message.Title, message.Text);
        }

        var groups = duplicates.Groups();
        var duplicateSeconds = clock.GetElapsedTime(start).TotalSeconds;
        progress.Report("查找热点");
        start = clock.GetTimestamp();
        var topics = call.GetValue(Topics) == 0 ? [] : HotTopics.Of([.. messages.OrderBy(message => message.Time).TakeLast(MostForTopics)]);
        var report = new
        {
            Messages = messages.Count,
            Distinct = groups.Count,
            DuplicateSeconds = Math.Round(duplicateSeconds, 3),
            TopicSeconds = Math.Round(clock.GetElapsedTime(start).TotalSeconds, 3),
            Duplicates = groups.TakeWhile(group => group.Count > 1).Select(group => group.Select(i => messages[i].Id)),
            TopicCount = topics.Count,
            Topics = topics.Take(call.GetValue(Topics)),
        };
        call.InvocationConfiguration.Output.Write(
            call.GetValue(AsJson) ? Json.Document(report) : Text(messages.Count, groups, report.Topics));
        return 0;
    }

    private static string Text(int messages, IReadOnlyList<IReadOnlyList<int>> groups, IEnumerable<HotTopic> topics)
    {
        var text = new StringBuilder();
        var repeated = groups.TakeWhile(group => group.Count > 1).ToArray();
        text.Append(CultureInfo.InvariantCulture, $"留言 {messages} 条；近似重复 {repeated.Length} 组，共 {repeated.Sum(group => group.Count)} 条。\n\n");
        text.Append("热度\t条数\t人数\t地点\t人群\t标题\n");
        foreach (var topic in topics)
        {
            text.Append(CultureInfo.InvariantCulture, $"{topic.Heat:F1}\t{topic.Messages.Count}\t{topic.Senders}\t{topic.Place}\t{topic.People}\t{PlainWords.Of(topic.Title)}\n");
        }

        return text.ToString();
    }
}
