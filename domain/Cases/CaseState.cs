namespace PublicNotice.Domain;

/// <summary>
/// Where a case (办件) is in its handling. Publicity (<see cref="Publicity"/>) and protection (<see cref="Protection"/>) are
/// axes of their own, never states.
/// </summary>
public enum CaseState
{
    /// <summary>已收到: stored, and nobody has decided on it yet.</summary>
    Received,

    /// <summary>待审核: somebody has to look before it is registered.</summary>
    Screening,

    /// <summary>已登记: taken onto the books (信访工作条例 第二十二条).</summary>
    Registered,

    /// <summary>待确认分派: registered, and which division is responsible needs a decision.</summary>
    ToConfirm,

    /// <summary>已派单: a division is responsible.</summary>
    Assigned,

    /// <summary>退回: the division objects to the assignment.</summary>
    Returned,

    /// <summary>待补充材料: the bureau has asked the citizen something.</summary>
    InfoNeeded,

    /// <summary>已受理: the division has taken it on.</summary>
    Accepted,

    /// <summary>办理中: the division works on it.</summary>
    InProgress,

    /// <summary>延期办理: the time was extended, once, with approval.</summary>
    Extended,

    /// <summary>答复审核中: a second person reads the answer.</summary>
    AnswerReview,

    /// <summary>已答复: the answer was sent.</summary>
    Answered,

    /// <summary>待评价（回访）: the citizen was asked what the answer was worth.</summary>
    AwaitingRating,

    /// <summary>重新办理: the citizen says that the matter is not solved, or a review overturned the answer.</summary>
    Reopened,

    /// <summary>复查中: another handles it anew (信访工作条例 第三十五条).</summary>
    InReview,

    /// <summary>复核中: the last instance (第三十六条).</summary>
    InFinalReview,

    /// <summary>办结.</summary>
    ClosedDone,

    /// <summary>办结（采纳）: a suggestion was adopted.</summary>
    ClosedAdopted,

    /// <summary>办结（部分采纳）.</summary>
    ClosedAdoptedPart,

    /// <summary>办结（留作参考）: a suggestion was considered.</summary>
    ClosedNoted,

    /// <summary>不予受理: with the ground, and the route that is open to the citizen.</summary>
    NotAccepted,

    /// <summary>已转送: another body is competent; it is named.</summary>
    Redirected,

    /// <summary>已并案: handled with another case; can be undone.</summary>
    Merged,

    /// <summary>重复反映（无新事实）: points at the earlier case.</summary>
    RepeatNoNew,

    /// <summary>已撤回: the citizen took it back.</summary>
    Withdrawn,

    /// <summary>无效信息: a person found no matter in it; the citizen may object.</summary>
    Spam,
}

/// <summary>The Chinese words of the states, and what they have in common.</summary>
public static class CaseStates
{
    private static readonly Dictionary<CaseState, (string Staff, string Citizen)> Words = new()
    {
        [CaseState.Received] = ("已收到", "已收到"),
        [CaseState.Screening] = ("待审核", "已收到"),
        [CaseState.Registered] = ("已登记", "已登记"),
        [CaseState.ToConfirm] = ("待确认分派", "已登记"),
        [CaseState.Assigned] = ("已派单", "已交办"),
        [CaseState.Returned] = ("退回", "已交办"),
        [CaseState.InfoNeeded] = ("待补充材料", "待您补充"),
        [CaseState.Accepted] = ("已受理", "办理中"),
        [CaseState.InProgress] = ("办理中", "办理中"),
        [CaseState.Extended] = ("延期办理", "办理中"),
        [CaseState.AnswerReview] = ("答复审核中", "办理中"),
        [CaseState.Answered] = ("已答复", "已答复"),
        [CaseState.AwaitingRating] = ("待评价", "已答复"),
        [CaseState.Reopened] = ("重新办理", "办理中"),
        [CaseState.InReview] = ("复查中", "办理中"),
        [CaseState.InFinalReview] = ("复核中", "办理中"),
        [CaseState.ClosedDone] = ("办结", "办结"),
        [CaseState.ClosedAdopted] = ("办结（采纳）", "办结（采纳）"),
        [CaseState.ClosedAdoptedPart] = ("办结（部分采纳）", "办结（部分采纳）"),
        [CaseState.ClosedNoted] = ("办结（留作参考）", "办结（留作参考）"),
        [CaseState.NotAccepted] = ("不予受理", "不予受理"),
        [CaseState.Redirected] = ("已转送", "已转送"),
        [CaseState.Merged] = ("已并案", "已并案"),
        [CaseState.RepeatNoNew] = ("重复反映", "重复反映"),
        [CaseState.Withdrawn] = ("已撤回", "已撤回"),
        [CaseState.Spam] = ("无效信息", "无效信息"),
    };

    /// <summary>Nobody works on it any more; what comes after is another act of the citizen's, or an undoing.</summary>
    public static IReadOnlyList<CaseState> Ends { get; } =
    [
        CaseState.ClosedDone, CaseState.ClosedAdopted, CaseState.ClosedAdoptedPart, CaseState.ClosedNoted, CaseState.NotAccepted,
        CaseState.Redirected, CaseState.Merged, CaseState.RepeatNoNew, CaseState.Withdrawn, CaseState.Spam,
    ];

    /// <summary>An answer was sent and stands.</summary>
    public static IReadOnlyList<CaseState> AnsweredOnes { get; } =
    [
        CaseState.Answered, CaseState.AwaitingRating, CaseState.ClosedDone, CaseState.ClosedAdopted, CaseState.ClosedAdoptedPart, CaseState.ClosedNoted,
    ];

    /// <summary>Somebody still owes the citizen something: its clock runs.</summary>
    public static IReadOnlyList<CaseState> Open { get; } =
        [.. Enum.GetValues<CaseState>().Except(Ends).Except([CaseState.Answered, CaseState.AwaitingRating])];

    /// <summary>The staff's word for a state.</summary>
    public static string StaffWord(this CaseState state) => Words[state].Staff;

    /// <summary>The citizen's word for a state: one of seven plain ones, or exactly how it ended.</summary>
    public static string CitizenWord(this CaseState state) => Words[state].Citizen;

    /// <summary>Whether the case is at an end.</summary>
    public static bool IsEnd(this CaseState state) => Ends.Contains(state);

    /// <summary>Whether the clock of the handling runs.</summary>
    public static bool IsOpen(this CaseState state) => Open.Contains(state);
}
