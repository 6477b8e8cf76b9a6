using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>The parts of the queue.</summary>
internal enum QueueTab
{
    /// <summary>待我处理: what waits for the person who looks.</summary>
    Mine,

    ToAssign,

    /// <summary>待核: not assigned yet, and held by an automatic check until somebody has read it.</summary>
    Held,
    InHand,
    Answered,
    All,
}

/// <summary>Which cases are in which part.</summary>
internal static class QueueTabs
{
    public static IReadOnlyList<QueueTab> All { get; } = Enum.GetValues<QueueTab>();

    /// <summary>Nobody has decided yet which division it is for.</summary>
    public static CaseState[] Unassigned { get; } =
        [CaseState.Received, CaseState.Screening, CaseState.Registered, CaseState.ToConfirm, CaseState.Returned];

    /// <summary>A deadline runs.</summary>
    public static CaseState[] Open { get; } = [.. CaseStates.Open];

    /// <summary>A division is at work, or a reviewer.</summary>
    public static CaseState[] InHand { get; } = [.. Open.Except(Unassigned)];

    /// <summary>A second person reads: an answer that another wrote, or one that the citizen does not accept.</summary>
    public static CaseState[] ToReview { get; } = [CaseState.AnswerReview, CaseState.InReview, CaseState.InFinalReview];

    /// <summary>The citizen has the answer.</summary>
    public static CaseState[] Answered { get; } = [.. CaseStates.AnsweredOnes];

    public static string Word(this QueueTab tab) => tab switch
    {
        QueueTab.Mine => "待我处理",
        QueueTab.ToAssign => "待分派",
        QueueTab.Held => "待核",
        QueueTab.InHand => "办理中",
        QueueTab.Answered => "已答复",
        _ => "全部",
    };

    /// <summary>What an empty part says.</summary>
    public static string EmptyWord(this QueueTab tab) => tab switch
    {
        QueueTab.Mine => "没有等您处理的办件。",
        QueueTab.ToAssign => "没有待分派的办件。",
        _ => "这里没有办件。",
    };

    /// <summary>Whether cases of this sort are in a part. What waits for one person is not told by the sort.</summary>
    public static bool Includes(this QueueTab tab, CaseState state, bool isHeld) => tab switch
    {
        QueueTab.ToAssign => Unassigned.Contains(state) && !isHeld,
        QueueTab.Held => Unassigned.Contains(state) && isHeld,
        QueueTab.InHand => InHand.Contains(state),
        QueueTab.Answered => Answered.Contains(state),
        _ => true,
    };
}
