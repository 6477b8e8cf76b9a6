namespace PublicNotice.Domain;

/// <summary>Where a case (办件) is in its handling. Publicity and protection are axes of their own, never states.</summary>
public enum CaseState
{
    /// <summary>已收到: stored, and nobody has decided on it yet.</summary>
    Received,

    /// <summary>已分派: a division is responsible.</summary>
    Assigned,

    /// <summary>待补充材料: the bureau has asked the citizen something.</summary>
    InfoNeeded,

    /// <summary>办理中: the division has begun an answer.</summary>
    InProgress,

    /// <summary>已答复: the answer was sent.</summary>
    Answered,

    /// <summary>办结: the citizen has rated the answer.</summary>
    Closed,

    /// <summary>已撤回: the citizen took it back.</summary>
    Withdrawn,
}

/// <summary>What is done to a case. Every act is one of these, and leaves one event.</summary>
public enum CaseAct
{
    /// <summary>分派: staff make a division responsible, for the first time or anew.</summary>
    Assign,

    /// <summary>提问: staff ask the citizen for what is missing.</summary>
    Ask,

    /// <summary>起草答复: staff keep a draft of the answer.</summary>
    Draft,

    /// <summary>答复: staff send the answer to the citizen.</summary>
    Answer,

    /// <summary>补充: the citizen adds something.</summary>
    Supplement,

    /// <summary>撤回: the citizen takes the case back, before it is answered.</summary>
    Withdraw,

    /// <summary>评价: the citizen rates the answer, which closes the case.</summary>
    Rate,

    /// <summary>重新办理: the citizen says that the matter is not solved.</summary>
    Reopen,
}

/// <summary>The one table of legal moves. What is not in it is refused.</summary>
public static class CaseMoves
{
    private static readonly Dictionary<(CaseState, CaseAct), CaseState> Table = new()
    {
        [(CaseState.Received, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.Assigned, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.InfoNeeded, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.InProgress, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.Assigned, CaseAct.Ask)] = CaseState.InfoNeeded,
        [(CaseState.InProgress, CaseAct.Ask)] = CaseState.InfoNeeded,
        [(CaseState.Assigned, CaseAct.Draft)] = CaseState.InProgress,
        [(CaseState.InfoNeeded, CaseAct.Draft)] = CaseState.InProgress,
        [(CaseState.InProgress, CaseAct.Draft)] = CaseState.InProgress,
        [(CaseState.Assigned, CaseAct.Answer)] = CaseState.Answered,
        [(CaseState.InfoNeeded, CaseAct.Answer)] = CaseState.Answered,
        [(CaseState.InProgress, CaseAct.Answer)] = CaseState.Answered,
        [(CaseState.Received, CaseAct.Supplement)] = CaseState.Received,
        [(CaseState.Assigned, CaseAct.Supplement)] = CaseState.Assigned,
        [(CaseState.InfoNeeded, CaseAct.Supplement)] = CaseState.Assigned,
        [(CaseState.InProgress, CaseAct.Supplement)] = CaseState.InProgress,
        [(CaseState.Received, CaseAct.Withdraw)] = CaseState.Withdrawn,
        [(CaseState.Assigned, CaseAct.Withdraw)] = CaseState.Withdrawn,
        [(CaseState.InfoNeeded, CaseAct.Withdraw)] = CaseState.Withdrawn,
        [(CaseState.InProgress, CaseAct.Withdraw)] = CaseState.Withdrawn,
        [(CaseState.Answered, CaseAct.Rate)] = CaseState.Closed,
        [(CaseState.Answered, CaseAct.Reopen)] = CaseState.InProgress,
        [(CaseState.Closed, CaseAct.Reopen)] = CaseState.InProgress,
    };

    /// <summary>The state that an act leads to; null when the act is not allowed in the state.</summary>
    public static CaseState? Next(CaseState state, CaseAct act) =>
        Table.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>The staff's word for a state.</summary>
    public static string StaffWord(this CaseState state) => state switch
    {
        CaseState.Received => "待分派",
        CaseState.Assigned => "已分派",
        CaseState.InfoNeeded => "待补充",
        CaseState.InProgress => "办理中",
        CaseState.Answered => "已答复",
        CaseState.Closed => "办结",
        _ => "已撤回",
    };

    /// <summary>The citizen's word for a state: one of the plain ones, or how it ended.</summary>
    public static string CitizenWord(this CaseState state) => state switch
    {
        CaseState.Received => "已收到",
        CaseState.Assigned => "已交办",
        CaseState.InfoNeeded => "待您补充",
        CaseState.InProgress => "办理中",
        CaseState.Answered => "已答复",
        CaseState.Closed => "办结",
        _ => "已撤回",
    };

    /// <summary>The word for an act.</summary>
    public static string Word(this CaseAct act) => act switch
    {
        CaseAct.Assign => "分派",
        CaseAct.Ask => "提问",
        CaseAct.Draft => "起草答复",
        CaseAct.Answer => "答复",
        CaseAct.Supplement => "补充",
        CaseAct.Withdraw => "撤回",
        CaseAct.Rate => "评价",
        _ => "要求重新办理",
    };
}
