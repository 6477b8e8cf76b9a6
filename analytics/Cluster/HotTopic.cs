namespace PublicNotice.Analytics;

/// <summary>A matter that several messages are about (热点).</summary>
public sealed record HotTopic
{
    /// <summary>From 1, the hottest first.</summary>
    public required int Rank { get; init; }

    /// <summary>
    /// Distinct senders × (1 + growth) × √(messages a week). Growth is the share of messages in the later half of the span
    /// less that in the earlier, never below 0. Many voices count most, then that they come close together and more and more.
    /// </summary>
    public required double Heat { get; init; }

    /// <summary>The title of the message that is nearest to all others, as its sender wrote it.</summary>
    public required string Title { get; init; }

    /// <summary>The place that most of the messages name; null when none does.</summary>
    public required string? Place { get; init; }

    /// <summary>The people concerned that most of the messages name; null when none does.</summary>
    public required string? People { get; init; }

    /// <summary>The first message's time; null when no message has one.</summary>
    public required DateTime? From { get; init; }

    /// <summary>The last message's time.</summary>
    public required DateTime? To { get; init; }

    /// <summary>How many senders it has; messages without a sender count each.</summary>
    public required int Senders { get; init; }

    /// <summary>The ids of the messages, in the order of the data.</summary>
    public required IReadOnlyList<string> Messages { get; init; }
}
