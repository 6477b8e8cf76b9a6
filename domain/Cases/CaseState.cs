namespace PublicNotice.Domain;

/// <summary>Where a case (办件) is in its handling. Publicity and protection are axes of their own, never states.</summary>
public enum CaseState
{
    /// <summary>已收到: stored, and nobody has decided on it yet.</summary>
    Received,

    /// <summary>已分派: a division is responsible.</summary>
    Assigned,

    /// <summary>办理中: the division has begun an answer.</summary>
    InProgress,

    /// <summary>已答复: the answer was sent.</summary>
    Answered,
}

/// <summary>What staff do to a case. Every act is one of these, and leaves one event.</summary>
public enum CaseAct
{
    /// <summary>分派: make a division responsible, for the first time or anew.</summary>
    Assign,

    /// <summary>起草答复: keep a draft of the answer.</summary>
    Draft,

    /// <summary>答复: send the answer to the citizen.</summary>
    Answer,
}

/// <summary>The one table of legal moves. What is not in it is refused.</summary>
public static class CaseMoves
{
    private static readonly Dictionary<(CaseState, CaseAct), CaseState> Table = new()
    {
        [(CaseState.Received, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.Assigned, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.InProgress, CaseAct.Assign)] = CaseState.Assigned,
        [(CaseState.Assigned, CaseAct.Draft)] = CaseState.InProgress,
        [(CaseState.InProgress, CaseAct.Draft)] = CaseState.InProgress,
        [(CaseState.Assigned, CaseAct.Answer)] = CaseState.Answered,
        [(CaseState.InProgress, CaseAct.Answer)] = CaseState.Answered,
    };

    /// <summary>The state that an act leads to; null when the act is not allowed in the state.</summary>
    public static CaseState? Next(CaseState state, CaseAct act) =>
        Table.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>The staff's word for a state.</summary>
    public static string StaffWord(this CaseState state) => state switch
    {
        CaseState.Received => "待分派",
        CaseState.Assigned => "已分派",
        CaseState.InProgress => "办理中",
        _ => "已答复",
    };

    /// <summary>The citizen's word for a state: one of the seven plain ones.</summary>
    public static string CitizenWord(this CaseState state) => state switch
    {
        CaseState.Received => "已收到",
        CaseState.Assigned => "已交办",
        CaseState.InProgress => "办理中",
        _ => "已答复",
    };

    /// <summary>The staff's word for an act.</summary>
    public static string Word(this CaseAct act) => act switch
    {
        CaseAct.Assign => "分派",
        CaseAct.Draft => "起草答复",
        _ => "答复",
    };
}
