namespace PublicNotice.Domain;

/// <summary>办理结果: what an answer amounts to. It decides how the case is closed.</summary>
public enum Outcome
{
    /// <summary>办结.</summary>
    Done,

    /// <summary>采纳: a suggestion is adopted.</summary>
    Adopted,

    /// <summary>部分采纳.</summary>
    AdoptedInPart,

    /// <summary>留作参考.</summary>
    Noted,
}

/// <summary>The Chinese words of the outcomes, and the states they lead to.</summary>
public static class Outcomes
{
    private static readonly string[] Words = ["办结", "采纳", "部分采纳", "留作参考"];

    /// <summary>Those that fit a kind: only a suggestion is adopted or noted.</summary>
    public static IReadOnlyList<Outcome> For(FeedbackKind kind) =>
        kind is FeedbackKind.Suggestion or FeedbackKind.Comment ? Enum.GetValues<Outcome>() : [Outcome.Done];

    /// <summary>The Chinese word.</summary>
    public static string Word(this Outcome outcome) => Words[(int)outcome];

    /// <summary>The state in which a case with this outcome is closed.</summary>
    public static CaseState ClosedState(this Outcome outcome) => outcome switch
    {
        Outcome.Adopted => CaseState.ClosedAdopted,
        Outcome.AdoptedInPart => CaseState.ClosedAdoptedPart,
        Outcome.Noted => CaseState.ClosedNoted,
        _ => CaseState.ClosedDone,
    };
}
