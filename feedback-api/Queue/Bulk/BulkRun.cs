using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>批量操作: one act on many cases, as one person planned it. What was shown is what is done, and what is undone.</summary>
internal sealed class BulkRun
{
    /// <summary>How many cases one run takes: seconds, not minutes, and few enough to look through.</summary>
    public const int MostCases = 500;

    /// <summary>How long it can be undone.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    public long Id { get; private init; }

    public required string AccountId { get; init; }

    public required CaseAct Act { get; init; }

    /// <summary>The id of the division, when the act needs one.</summary>
    public string? Division { get; init; }

    public string? Reason { get; init; }

    /// <summary>The view that it was planned from, to go back to.</summary>
    public required string Query { get; init; }

    /// <summary>How many cases match; more than there are items when they are too many for one run.</summary>
    public required int Matching { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public List<BulkItem> Items { get; } = [];

    public bool CanUndo(DateTimeOffset now) =>
        DoneAt is { } done && UndoneAt is null && BulkActs.CanUndo(Act) && now - done <= UndoTime && Items.Exists(item => item.IsDone);
}

/// <summary>One case of a run.</summary>
internal sealed class BulkItem
{
    public long RunId { get; private init; }

    public required long CaseId { get; init; }

    /// <summary>The version that was planned with: whoever was faster is not overrun.</summary>
    public required int Version { get; init; }

    /// <summary>The state and the division before.</summary>
    public required CaseState Before { get; init; }

    public string? DivisionBefore { get; init; }

    /// <summary>Why it is not done, as the plan already knew.</summary>
    public string? Refusal { get; set; }

    /// <summary>The version that the act led to; null when it was not done.</summary>
    public int? VersionAfter { get; set; }

    /// <summary>What became of the undoing: empty when it was undone, else why not.</summary>
    public string? UndoRefusal { get; set; }

    public bool IsDone => VersionAfter is not null;
}
