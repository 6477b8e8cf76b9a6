namespace PublicNotice.Domain;

/// <summary>One legal move.</summary>
/// <param name="Act">What is done.</param>
/// <param name="From">The state it is done in.</param>
/// <param name="To">
/// Where it leads. <see cref="CaseState.ClosedDone"/> stands for all four ways of being closed: which of them is the outcome
/// that was stated with the answer.
/// </param>
public readonly record struct CaseMove(CaseAct Act, CaseState From, CaseState To);

/// <summary>The one table of legal moves of the handling. What is not in it is refused; page, API and tests read it.</summary>
public static class CaseMoves
{
    private static readonly CaseState[] Closed =
        [CaseState.ClosedDone, CaseState.ClosedAdopted, CaseState.ClosedAdoptedPart, CaseState.ClosedNoted];

    private static readonly CaseState[] AtTheDivision =
        [CaseState.Assigned, CaseState.InfoNeeded, CaseState.Accepted, CaseState.InProgress, CaseState.Extended, CaseState.Reopened];

    private static readonly CaseState[] BeforeAnswer =
        [CaseState.Received, CaseState.Screening, CaseState.Registered, CaseState.ToConfirm, CaseState.Returned, CaseState.AnswerReview, .. AtTheDivision];

    /// <summary>Every legal move.</summary>
    public static IReadOnlyList<CaseMove> All { get; } =
    [
        // Before anybody is responsible.
        .. Moves(CaseAct.Hold, CaseState.Screening, CaseState.Received),
        .. Moves(CaseAct.MarkSpam, CaseState.Spam, CaseState.Received, CaseState.Screening),
        .. Moves(CaseAct.LiftSpam, CaseState.Screening, CaseState.Spam),
        .. Moves(CaseAct.Appeal, CaseState.Screening, CaseState.Spam, CaseState.RepeatNoNew),
        .. Moves(CaseAct.Register, CaseState.Registered, CaseState.Received, CaseState.Screening),
        .. Moves(CaseAct.Doubt, CaseState.ToConfirm, CaseState.Registered, CaseState.Returned),
        .. Moves(CaseAct.Decline, CaseState.NotAccepted, CaseState.Registered, CaseState.ToConfirm, CaseState.Assigned),
        .. Moves(CaseAct.Redirect, CaseState.Redirected, CaseState.Registered, CaseState.ToConfirm, CaseState.Assigned),
        .. Moves(CaseAct.MarkRepeat, CaseState.RepeatNoNew, CaseState.Registered, CaseState.ToConfirm),
        .. Moves(CaseAct.Reconsider, CaseState.Registered, CaseState.NotAccepted, CaseState.Redirected, CaseState.RepeatNoNew),
        .. Moves(CaseAct.Merge, CaseState.Merged, CaseState.Registered, CaseState.ToConfirm, CaseState.Assigned),
        .. Moves(CaseAct.Unmerge, CaseState.Registered, CaseState.Merged),

        // At the division.
        .. Moves(CaseAct.Assign, CaseState.Assigned, [CaseState.Registered, CaseState.ToConfirm, .. AtTheDivision]),
        .. Moves(CaseAct.Unassign, CaseState.ToConfirm, CaseState.Assigned),
        .. Moves(CaseAct.Return, CaseState.Returned, CaseState.Assigned),
        .. Moves(CaseAct.Ask, CaseState.InfoNeeded, CaseState.Assigned, CaseState.Accepted, CaseState.InProgress),
        .. Moves(CaseAct.StopWaiting, CaseState.Assigned, CaseState.InfoNeeded),
        .. Moves(CaseAct.Accept, CaseState.Accepted, CaseState.Assigned),
        .. Moves(CaseAct.Draft, CaseState.InProgress, CaseState.Accepted, CaseState.InProgress, CaseState.Reopened),
        .. Moves(CaseAct.Draft, CaseState.Extended, CaseState.Extended),
        .. Stays(CaseAct.AskExtension, CaseState.Accepted, CaseState.InProgress),
        .. Moves(CaseAct.Extend, CaseState.Extended, CaseState.Accepted, CaseState.InProgress),
        .. Stays(CaseAct.RefuseExtension, CaseState.Accepted, CaseState.InProgress),
        .. Stays(CaseAct.ChooseClock, [CaseState.Registered, CaseState.ToConfirm, .. AtTheDivision]),

        // The answer and what follows.
        .. Moves(CaseAct.SubmitAnswer, CaseState.AnswerReview, CaseState.InProgress, CaseState.Extended),
        .. Moves(CaseAct.SendBack, CaseState.InProgress, CaseState.AnswerReview),
        .. Moves(CaseAct.Recall, CaseState.InProgress, CaseState.AnswerReview),
        .. Moves(CaseAct.Send, CaseState.Answered, CaseState.AnswerReview),
        .. Moves(CaseAct.InviteRating, CaseState.AwaitingRating, CaseState.Answered),
        .. Moves(CaseAct.Rate, CaseState.ClosedDone, CaseState.Answered, CaseState.AwaitingRating),
        .. Moves(CaseAct.LapseRating, CaseState.ClosedDone, CaseState.Answered, CaseState.AwaitingRating),
        .. Moves(CaseAct.Reopen, CaseState.Reopened, [CaseState.Answered, CaseState.AwaitingRating, .. Closed]),
        .. Moves(CaseAct.AskReview, CaseState.InReview, [CaseState.Answered, CaseState.AwaitingRating, .. Closed]),
        .. Moves(CaseAct.AskFinalReview, CaseState.InFinalReview, [CaseState.InReview, .. Closed]),
        .. Moves(CaseAct.Uphold, CaseState.ClosedDone, CaseState.InReview, CaseState.InFinalReview),
        .. Moves(CaseAct.Overturn, CaseState.Reopened, CaseState.InReview, CaseState.InFinalReview),

        // The citizen.
        .. Stays(CaseAct.Supplement, [.. BeforeAnswer.Except([CaseState.InfoNeeded])]),
        .. Moves(CaseAct.Supplement, CaseState.Assigned, CaseState.InfoNeeded),
        .. Moves(CaseAct.Withdraw, CaseState.Withdrawn, BeforeAnswer),
    ];

    // What one click may do at once although the law sees two steps: each step is a move of the table and leaves its own event.
    private static readonly Dictionary<(CaseState From, CaseAct Wanted), CaseAct> First = new()
    {
        [(CaseState.Received, CaseAct.Doubt)] = CaseAct.Register,
        [(CaseState.Received, CaseAct.Assign)] = CaseAct.Register,
        [(CaseState.Screening, CaseAct.Assign)] = CaseAct.Register,
        [(CaseState.Returned, CaseAct.Assign)] = CaseAct.Doubt,
        [(CaseState.Received, CaseAct.Decline)] = CaseAct.Register,
        [(CaseState.Screening, CaseAct.Decline)] = CaseAct.Register,
        [(CaseState.Received, CaseAct.Redirect)] = CaseAct.Register,
        [(CaseState.Screening, CaseAct.Redirect)] = CaseAct.Register,
        [(CaseState.Received, CaseAct.MarkRepeat)] = CaseAct.Register,
        [(CaseState.Screening, CaseAct.MarkRepeat)] = CaseAct.Register,
        [(CaseState.Received, CaseAct.Merge)] = CaseAct.Register,
        [(CaseState.Assigned, CaseAct.Draft)] = CaseAct.Accept,
        [(CaseState.Assigned, CaseAct.SubmitAnswer)] = CaseAct.Accept,
        [(CaseState.Assigned, CaseAct.AskExtension)] = CaseAct.Accept,
        [(CaseState.InfoNeeded, CaseAct.Draft)] = CaseAct.StopWaiting,
        [(CaseState.InfoNeeded, CaseAct.SubmitAnswer)] = CaseAct.StopWaiting,
        [(CaseState.Accepted, CaseAct.SubmitAnswer)] = CaseAct.Draft,
        [(CaseState.Reopened, CaseAct.SubmitAnswer)] = CaseAct.Draft,
        [(CaseState.Reopened, CaseAct.Ask)] = CaseAct.Draft,
    };

    private static readonly Dictionary<(CaseState, CaseAct), CaseState> Table = All.ToDictionary(move => (move.From, move.Act), move => move.To);

    /// <summary>The state that an act leads to; null when the act is not allowed in the state.</summary>
    public static CaseState? Next(CaseState state, CaseAct act) =>
        Table.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>The acts that lead to and end with one that is wanted, each of them legal; empty when there is no such way.</summary>
    public static IReadOnlyList<CaseAct> Way(CaseState state, CaseAct wanted)
    {
        var way = new List<CaseAct>();
        while (Next(state, wanted) is null)
        {
            if (!First.TryGetValue((state, wanted), out var first))
            {
                return [];
            }

            way.Add(first);
            state = Next(state, first)!.Value;
        }

        return [.. way, wanted];
    }

    /// <summary>Whether an act is possible now, at once or by the steps that lead to it.</summary>
    public static bool Can(CaseState state, CaseAct act) => Way(state, act).Count > 0;

    private static IEnumerable<CaseMove> Moves(CaseAct act, CaseState to, params CaseState[] from) =>
        from.Select(state => new CaseMove(act, state, to));

    private static IEnumerable<CaseMove> Stays(CaseAct act, params CaseState[] states) =>
        states.Select(state => new CaseMove(act, state, state));
}
