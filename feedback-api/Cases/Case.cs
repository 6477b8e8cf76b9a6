using PublicNotice.Analytics;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>办件: one submission and all that was done about it. What the citizen sent is never edited.</summary>
internal sealed class Case
{
    /// <summary>The number that staff use.</summary>
    public long Id { get; internal set; }

    /// <summary>SHA-256 of the receipt code; the code itself is kept nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required FeedbackKind Kind { get; init; }

    /// <summary>What the submission is about, as it read then; null for the standing channel.</summary>
    public Subject? Subject { get; init; }

    /// <summary>Where this case's own key lies in <see cref="Storage.RecordKeys"/>.</summary>
    public long KeySlot { get; internal set; }

    /// <summary>As typed; sealed in a protected case, as all its words are: read them by <see cref="Storage.PersonalData"/>.</summary>
    public string? Title { get; internal set; }

    /// <summary>As typed; sealed in a protected case.</summary>
    public required string Text { get; internal set; }

    /// <summary>The sender's name, sealed; null for an anonymous submission.</summary>
    public string? SealedName { get; internal set; }

    /// <summary>How to reach the sender, sealed likewise.</summary>
    public string? SealedContact { get; internal set; }

    /// <summary>Whether the citizen agrees that the text and its answer may be published.</summary>
    public required bool ConsentsToPublication { get; init; }

    /// <summary>检举控告·保密: seen by protected-case officers alone, and by no model.</summary>
    public required bool IsProtected { get; set; }

    /// <summary>身份保密: who handles it reads the text, not who sent it.</summary>
    public bool HidesIdentity { get; set; }

    /// <summary>保护级别.</summary>
    public Protection Protection => IsProtected ? Protection.Confidential : HidesIdentity ? Protection.IdentityHidden : Protection.Normal;

    /// <summary>回避: the divisions and people that neither see nor count the case, whatever else they may.</summary>
    public List<CaseBlind> Blinds { get; } = [];

    /// <summary>32 random bytes that blind <see cref="Commitment"/>.</summary>
    public required byte[] Salt { get; internal set; }

    /// <summary>What the receipt proves: a hash over the salt and the submission.</summary>
    public required byte[] Commitment { get; init; }

    /// <summary>Why an automatic check holds the case until somebody has looked at it; null for most (T48: never a verdict).</summary>
    public string? HeldBecause { get; set; }

    /// <summary>紧急提示: why the classifier thinks that it may not wait; null for most. A mark for people, never a verdict.</summary>
    public Alarm? Alarm { get; set; }

    /// <summary>办理期限: the last day for the answer, as <see cref="ReplyDeadline.Work(Case)"/> works it out of the events.</summary>
    public required DateOnly DueOn { get; set; }

    public CaseState State { get; private set; }

    /// <summary>The id of the responsible division.</summary>
    public string? Division { get; set; }

    /// <summary>When it was last assigned: the time to object runs from here.</summary>
    public DateTimeOffset? AssignedAt { get; set; }

    /// <summary>How often a division has objected.</summary>
    public int Returns { get; set; }

    public string? Draft { get; set; }

    /// <summary>The account of whoever wrote what is under review or was sent: another has to send it.</summary>
    public string? AnswerBy { get; set; }

    /// <summary>What the answer amounts to: how the case will be closed.</summary>
    public Outcome Outcome { get; set; }

    public string? Answer { get; set; }

    /// <summary>The account of whoever sent it: another has to review it.</summary>
    public string? SentBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The last day that the division asks for; null when no extension is asked for.</summary>
    public DateOnly? ExtensionAskedTo { get; set; }

    /// <summary>The account of whoever asks: another has to decide.</summary>
    public string? ExtensionAskedBy { get; set; }

    /// <summary>How it ended without an answer, as the citizen reads it: ground and route, or where it went.</summary>
    public string? EndNote { get; set; }

    /// <summary>The case that it is handled with, or that answered the same before.</summary>
    public long? OtherCase { get; set; }

    /// <summary>The account of whoever proposes to lower the protection: another has to agree.</summary>
    public string? LoweringBy { get; set; }

    /// <summary>公开状态.</summary>
    public Publicity Publicity { get; set; }

    /// <summary>What the public reads; null while nothing is proposed.</summary>
    public PublicWording? Public { get; set; }

    /// <summary>内部备注: what staff tell each other, oldest first.</summary>
    public List<CaseNote> Notes { get; } = [];

    /// <summary>The day on which what the citizen sent is destroyed; null while that was not announced.</summary>
    public DateOnly? ErasureDueOn { get; private set; }

    /// <summary>Whether it is kept beyond its time, because somebody said why.</summary>
    public bool IsRetained { get; private set; }

    /// <summary>When what the citizen sent was destroyed; the case stays as a tombstone, and its commitment stays valid.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Why no act is legal any more.</summary>
    public const string ErasedRefusal = "来件内容已销毁，不能再办理。如有新的情况，请另行提交。";

    /// <summary>How the citizen rates the answer.</summary>
    public Satisfaction? Rating { get; set; }

    /// <summary>What both sides wrote after the submission, oldest first.</summary>
    public List<CaseMessage> Messages { get; } = [];

    /// <summary>What was sent with the submission.</summary>
    public List<CaseAttachment> Attachments { get; } = [];

    /// <summary>Counts the acts: a save that names an older number met a newer case.</summary>
    public int Version { get; private set; }

    public Suggestion? Suggestion { get; private set; }

    /// <summary>The division that the classifier suggests, beside <see cref="Suggestion"/> for the queue to look for; null when it abstains or is hidden.</summary>
    public string? SuggestedDivision { get; private set; }

    /// <summary>How likely the classifier holds its first division, 0 to 1; null while it has not spoken.</summary>
    public double? Confidence { get; private set; }

    public List<CaseEvent> Events { get; } = [];

    /// <summary>建议分类: what the classifier thinks. A person decides.</summary>
    public void Suggest(Suggestion suggestion) => (Suggestion, SuggestedDivision, Confidence) =
        (suggestion,
            suggestion.Abstains || suggestion.IsHidden ? null : suggestion.Top.FirstOrDefault()?.Label,
            suggestion.IsHidden ? null : suggestion.Top.FirstOrDefault()?.Score ?? 0);

    /// <summary>What is sealed has no suggestion.</summary>
    public void ForgetSuggestion() => (Suggestion, SuggestedDivision, Confidence) = (null, null, null);

    /// <summary>Whether an act is possible now, at once or by the steps that lead to it.</summary>
    public bool Can(CaseAct act) => ErasedAt is null && CaseMoves.Can(State, act);

    // What the division has taken on stays taken on, whatever is asked in between.
    private bool IsAccepted => Events.Exists(e => e.Clock is ClockEventKind.Accepted && e.When >= AssignedAt);

    /// <summary>
    /// Carries out one move of the table and leaves its event.
    /// </summary>
    /// <param name="act">A legal act: see <see cref="CaseMoves"/>.</param>
    /// <param name="by">Who acts, when and why.</param>
    /// <param name="what">What the history says.</param>
    /// <param name="clock">What it means to the clock, when it means more than the state says.</param>
    public void Move(CaseAct act, Act by, string what, ClockMark clock = default)
    {
        var next = CaseMoves.Next(State, act) ?? throw new InvalidOperationException($"{act} is not legal in {State}");
        next = next is CaseState.ClosedDone ? Outcome.ClosedState() : next;
        next = act is CaseAct.Supplement or CaseAct.StopWaiting && State is CaseState.InfoNeeded && IsAccepted ? CaseState.Accepted : next;
        if (clock.Kind is null && State is CaseState.InfoNeeded && next is not CaseState.InfoNeeded)
        {
            clock = new ClockMark(ClockEventKind.AskEnded);
        }

        Events.Add(new CaseEvent(by.Who, by.When, what, by.Why, State, next) { Clock = clock.Kind, Date = clock.Date, Reference = clock.Reference });
        (State, Version) = (next, Version + 1);
    }

    /// <summary>Records what moves no state but changes the case: its protection, its publicity, another case's joining.</summary>
    public void Record(Act by, string what, ClockMark clock = default)
    {
        Events.Add(new CaseEvent(by.Who, by.When, what, by.Why, State, State) { Clock = clock.Kind, Date = clock.Date, Reference = clock.Reference });
        Version++;
    }

    /// <summary>预告销毁: says from when on nothing of what the citizen sent is kept.</summary>
    public void AnnounceErasure(DateOnly dueOn, Act by)
    {
        ErasureDueOn = dueOn;
        Record(by, $"保存期限届满，将于 {dueOn:yyyy-MM-dd} 销毁来件内容");
    }

    /// <summary>延长保存: it is not destroyed until somebody releases it.</summary>
    public void Retain(Act by)
    {
        (IsRetained, ErasureDueOn) = (true, null);
        Record(by, "延长保存");
    }

    /// <summary>解除延长保存.</summary>
    public void Release(Act by)
    {
        IsRetained = false;
        Record(by, "解除延长保存");
    }

    /// <summary>
    /// 销毁: the words go, the tombstone stays: number, kind, dates, states and the commitment, which without the salt says
    /// nothing any more.
    /// </summary>
    public void Erase(Act by)
    {
        (Title, Text, SealedName, SealedContact, Salt) = (null, "", null, null, []);
        (Draft, Answer, ErasureDueOn, ErasedAt) = (null, null, null, by.When);
        ForgetSuggestion();
        (EndNote, Public) = (null, Public is null ? null : Public with { Title = null, Text = "", Answer = "" });
        Notes.Clear();
        Messages.Clear();
        Attachments.Clear();
        Record(by, "来件内容已销毁");
    }

    /// <summary>Adds an event that moves nothing: the receipt, a suggestion.</summary>
    public void Note(Act by, string what) => Events.Add(new CaseEvent(by.Who, by.When, what, by.Why, State, State));
}

/// <summary>Who acts, when, and why.</summary>
internal readonly record struct Act(string Who, DateTimeOffset When, string? Why = null)
{
    public const string Citizen = "来件人";
    public const string System = "系统";
}

/// <summary>What an act means to the clock of a case; nothing by default.</summary>
internal readonly record struct ClockMark(ClockEventKind? Kind, DateOnly? Date = null, string? Reference = null);
