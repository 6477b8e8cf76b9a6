namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>提醒: tells one person that one case wants something of them. Holds not a word of the case.</summary>
internal sealed class Reminder
{
    public long Id { get; private init; }

    public required string AccountId { get; init; }

    public required long CaseId { get; init; }

    public required ReminderKind Kind { get; init; }

    /// <summary>What tells this occasion from an earlier one of the same kind: nobody is reminded twice of the same.</summary>
    public required long Occasion { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the person put it away; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When a mail counted it; null before, and for ever for what no mail may mention.</summary>
    public DateTimeOffset? MailedAt { get; set; }
}

/// <summary>What is wanted.</summary>
internal enum ReminderKind
{
    /// <summary>分派到本处室.</summary>
    Assigned,

    /// <summary>被处室退回.</summary>
    Returned,

    /// <summary>待审核答复.</summary>
    AnswerToReview,

    /// <summary>待批延期.</summary>
    ExtensionToDecide,

    /// <summary>期限已用一半.</summary>
    HalfUsed,

    /// <summary>期限已用八成.</summary>
    MostlyUsed,

    /// <summary>今天是最后一个工作日.</summary>
    LastDay,
}

/// <summary>The words of the reminders.</summary>
internal static class ReminderKinds
{
    private static readonly string[] Words = ["分派到本处室", "被处室退回", "待审核答复", "待批延期", "期限已用一半", "期限已用八成", "今天是最后一个工作日"];

    public static string Word(this ReminderKind kind) => Words[(int)kind];

    /// <summary>Whether a mail goes out at once; the rest waits for the morning's.</summary>
    public static bool IsUrgent(this ReminderKind kind) => kind is ReminderKind.AnswerToReview or ReminderKind.ExtensionToDecide or ReminderKind.Returned or ReminderKind.LastDay;
}
